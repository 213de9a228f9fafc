import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { csvFormat } from "d3";
import { project } from "../../src/project.ts";
import { calibrateDips } from "./dips/calibrate-dips.ts";
import { findMissedTargets } from "./dips/dip-targets.ts";

const DISTRICTS = 24;

/**
 * Judges 24 simulated districts of each scenario and writes the table of the methods page; seeds are
 * 1 to 24. Ends with an error where a target is missed.
 */
async function runDipsBench(): Promise<void> {
  const lines = await calibrateDips(Array.from({ length: DISTRICTS }, (_, index) => index + 1));
  const table = csvFormat(lines.map((line) => ({ ...line, has_target: `${line.has_target}` })));
  await writeFile(join(project.reference, "dip_calibration.csv"), `${table}\n`);
  process.stdout.write(`${table}\n`);
  const missed = findMissedTargets(lines);
  for (const line of missed) process.stderr.write(`target missed: ${line}\n`);
  if (missed.length > 0) process.exitCode = 1;
}

await runDipsBench();
