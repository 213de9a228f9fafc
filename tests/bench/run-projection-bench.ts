import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { csvFormat } from "d3";
import { project } from "../../src/project.ts";
import { calibratePatterns, calibrateProjection } from "./projection/calibrate-projection.ts";
import { findMissedTargets } from "./projection/projection-targets.ts";

const FIRST_SEED = 1001;
const DISTRICTS_OF_PATTERNS = 40;

/** How many earlier years the simulated districts have, and for which results are promised. */
const scenarios = [
  { earlierYears: 4, districts: 60, hasTarget: true },
  { earlierYears: 2, districts: 24, hasTarget: false },
  { earlierYears: 1, districts: 24, hasTarget: false },
] as const;

/**
 * Projects the last year of simulated districts, month by month, and writes the table of the methods
 * page. Ends with an error where a target is missed.
 */
async function runProjectionBench(): Promise<void> {
  const lines = [];
  for (const { earlierYears, districts, hasTarget } of scenarios) {
    const seeds = Array.from({ length: districts }, (_, index) => FIRST_SEED + index);
    lines.push(...(await calibrateProjection(seeds, earlierYears, { hasTarget })));
    process.stderr.write(`projected with ${earlierYears} earlier years\n`);
  }
  const seeds = Array.from({ length: DISTRICTS_OF_PATTERNS }, (_, index) => FIRST_SEED + index);
  lines.push(...(await calibratePatterns(seeds, 4)));
  process.stderr.write("projected attendance and truancy\n");
  const table = csvFormat(
    lines.map(({ standard_error, ...line }) => ({ ...line, has_target: `${line.has_target}` })),
  );
  await writeFile(join(project.reference, "projection_calibration.csv"), `${table}\n`);
  process.stdout.write(`${table}\n`);
  const missed = findMissedTargets(lines);
  for (const line of missed) process.stderr.write(`target missed: ${line}\n`);
  if (missed.length > 0) process.exitCode = 1;
}

await runProjectionBench();
