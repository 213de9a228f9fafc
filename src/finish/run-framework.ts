import { join } from "node:path";
import { project } from "../project.ts";
import { bundleArquero } from "./bundle-arquero.ts";
import { type Program, runProgram } from "./run-program.ts";

/** What Framework is to do: `build` or `preview`, from which tables, into which folder. */
export interface FrameworkRun extends Pick<Program, "published" | "out" | "onLine"> {
  readonly command: "build" | "preview";
  /** Where a preview listens, as Framework's command line has it. */
  readonly listen?: readonly string[];
}

/** Runs Observable Framework as a program of its own; rejects with what it printed if it fails. */
export async function runFramework({ command, listen = [], ...run }: FrameworkRun): Promise<void> {
  await bundleArquero();
  const bin = join(project.root, "node_modules/@observablehq/framework/dist/bin/observable.js");
  return runProgram({ name: "Observable Framework", args: [bin, command, ...listen], ...run });
}
