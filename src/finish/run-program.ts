import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { project } from "../project.ts";
import { undoOnStop } from "./undo-on-stop.ts";

/** A program of Node that is run to its end. */
export interface Program {
  /** As people know it. */
  readonly name: string;
  /** What follows `node` on the command line. */
  readonly args: readonly string[];
  readonly published: string;
  readonly out?: string | undefined;
  /** Receives each line that the program prints. */
  readonly onLine?: ((line: string) => void) | undefined;
}

/** Runs a program in the project's folder; rejects with what it printed last if it fails. */
export function runProgram({
  name,
  args,
  published,
  out,
  onLine = () => {},
}: Program): Promise<void> {
  const child = spawn(process.execPath, [...args], {
    cwd: project.root,
    env: environment(published, out),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed.push(text);
      for (const line of text.split("\n")) if (line.trim()) onLine(line);
    });
  }
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} stopped (${code}):\n${lastLines(printed)}`));
    });
  });
  return undoOnStop(
    () => child.kill("SIGKILL"),
    () => ended,
  );
}

/** Snapshot scripts are run by the `tsx` of this project; nothing is reported to anybody. */
function environment(published: string, out: string | undefined): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: [join(project.root, "node_modules/.bin"), process.env.PATH].join(delimiter),
    ROLLCALL_PUBLISHED: published,
    ...(out === undefined ? {} : { ROLLCALL_OUT: out }),
    OBSERVABLE_TELEMETRY_DISABLE: "true",
    TZ: "UTC",
  };
}

function lastLines(printed: readonly string[]): string {
  return printed.join("").trim().split("\n").slice(-20).join("\n");
}
