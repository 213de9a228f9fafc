import { join } from "node:path";
import { project } from "../project.ts";
import { type Program, runProgram } from "./run-program.ts";

/**
 * Writes every snapshot and download into Framework's cache, by one program instead of one for each
 * file: to start a program takes longer than to print a snapshot.
 */
export function writeSnapshots(run: Pick<Program, "published" | "onLine">): Promise<void> {
  const script = join(project.root, "src/finish/print-snapshots.ts");
  return runProgram({ name: "Writing the snapshots", args: ["--import", "tsx", script], ...run });
}
