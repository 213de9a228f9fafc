import { existsSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { countNewcomers, listNewcomers } from "./arrivals.ts";
import { createTermCache, type District } from "./district.ts";
import { createDistrictFiles } from "./district-files.ts";
import { toIso } from "./epoch-days.ts";
import { liveStudent } from "./live-student.ts";
import { getAt } from "./random.ts";
import { planSchoolYears } from "./school-years.ts";
import { planSchools } from "./schools.ts";

/** What kind of district to make up; the same options give byte-identical files. */
export interface SynthesizeOptions {
  /** Students in each school year, about; 200 to 200,000. */
  readonly students?: number;
  /** School years, the last of which is running. */
  readonly years?: number;
  readonly seed?: number;
  /** Instructional days of the running year that have passed. */
  readonly asOfDay?: number;
  /** Folder of CDE's public files, relative to the district's; by default `../cde` if it is there. */
  readonly cde?: string;
  readonly log?: (message: string) => void;
  /** Is told the share of the students written so far, from 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** What was made. */
export interface SynthesizedDistrict {
  readonly folder: string;
  readonly schools: number;
  /** Everybody who was in the files of one of the years. */
  readonly studentsEver: number;
  /** The date the running year has reached, like `2026-02-18`. */
  readonly asOf: string;
}

const studentsPerTurn = 500;

/**
 * Writes a make-believe district into the folder, in the input formats of a real one; the extracts
 * replace earlier ones only when they are complete. Throws when the folder holds a district that is
 * not synthetic, which is then untouched.
 */
export async function synthesizeDistrict(
  folder: string,
  options: SynthesizeOptions = {},
): Promise<SynthesizedDistrict> {
  const { students = 9000, years = 5, seed = 20260222, asOfDay = 110 } = options;
  const { cde = findCde(folder), log = () => {}, progress = () => {} } = options;
  checkOptions({ students, years, asOfDay });
  const plan = planSchools(students);
  const schoolYears = planSchoolYears(plan, { years, asOfDay });
  const files = createDistrictFiles(folder, schoolYears);
  const district: District = {
    ...{ seed, plan, years: schoolYears, getTerm: createTermCache(plan, seed) },
    ...{ filesOf: files.ofYear, absenceCount: files.absenceCount },
    ...{ stasDifferences: files.stasDifferences, reportDifferences: files.reportDifferences },
  };
  log(`${students} students, ${plan.all.length} schools, ${years} school years, seed ${seed}`);
  const studentsEver = await liveStudents(district, students, progress);
  files.finish({ plan, years: schoolYears, cde, options: { students, years, seed, asOfDay } });
  const asOf = toIso(getAt(schoolYears, years - 1).asOf);
  log(`${studentsEver} students ever enrolled, the last year as of ${asOf}`);
  return { folder, schools: plan.all.length, studentsEver, asOf };
}

// Now and then the event loop gets a turn, so that a progress bar can move.
async function liveStudents(
  district: District,
  students: number,
  progress: (share: number) => void,
): Promise<number> {
  const { years, seed } = district;
  const expected = countNewcomers(years.length, students);
  let lived = 0;
  for (const newcomer of listNewcomers(years, { students, seed })) {
    liveStudent(district, newcomer);
    lived += 1;
    if (lived % studentsPerTurn !== 0) continue;
    progress(Math.min(1, lived / expected));
    await setImmediate();
  }
  progress(1);
  return lived;
}

function checkOptions(options: Readonly<Record<"students" | "years" | "asOfDay", number>>): void {
  const limits = { students: [100, 1_000_000], years: [1, 30], asOfDay: [1, 180] } as const;
  for (const name of ["students", "years", "asOfDay"] as const) {
    const [low, high] = limits[name];
    if (Number.isInteger(options[name]) && options[name] >= low && options[name] <= high) continue;
    throw new RangeError(`invalid ${name}: must be a whole number from ${low} to ${high}`);
  }
}

function findCde(folder: string): string | undefined {
  return existsSync(join(folder, "..", "cde")) ? "../cde" : undefined;
}
