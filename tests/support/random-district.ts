import { join } from "node:path";
import { writeCdeChronic } from "./random-district/cde-chronic.ts";
import { writeCdeCohorts } from "./random-district/cde-cohorts.ts";
import { writeFolderFiles } from "./random-district/folder-files.ts";
import { writeGoals } from "./random-district/goals.ts";
import { drawPeople } from "./random-district/people.ts";
import { drawPlan, type RandomDistrictOptions } from "./random-district/plan.ts";
import { makeRandom } from "./random-district/random.ts";
import { writeYear } from "./random-district/write-year.ts";

export type { RandomDistrictOptions } from "./random-district/plan.ts";

/** What was written, for the message of a failing test. */
export type WrittenDistrict = {
  readonly seed: number;
  /** One line per year: its label and what it consists of. */
  readonly outline: readonly string[];
};

/**
 * Writes a small make-believe district folder full of edges, valid under interfaces.md 2. The same seed and options
 * always give the same bytes. `folder` is made when missing; its `extracts` must not exist yet.
 */
export async function writeRandomDistrict(
  folder: string,
  seed: number,
  options: RandomDistrictOptions = {},
): Promise<WrittenDistrict> {
  const random = makeRandom(seed);
  const plan = drawPlan(random, options);
  const people = drawPeople(random, plan);
  writeFolderFiles(random, folder, plan);
  writeGoals(seed, folder, plan);
  writeCdeCohorts(random, folder, plan);
  const written = plan.years.map((year) =>
    writeYear(random, join(folder, "extracts", year.label), plan, year, people),
  );
  writeCdeChronic(random, folder, plan, written);
  return { seed, outline: written.map(({ outline }) => outline) };
}
