import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Plan } from "./plan.ts";
import type { SchoolPlan } from "./plan-schools.ts";
import type { Random } from "./random.ts";
import { writeCsv } from "./write-csv.ts";
import { drawStyle } from "./write-files.ts";

/** Writes district.yaml, schools.csv and files that are ignored. */
export function writeFolderFiles(random: Random, folder: string, plan: Plan): void {
  mkdirSync(join(folder, "extracts"), { recursive: true });
  writeFileSync(
    join(folder, "district.yaml"),
    stringify(toYaml(plan), { defaultStringType: "QUOTE_DOUBLE" }),
  );
  if (random.chance(0.3)) writeFileSync(join(folder, "README.md"), "# Notes\n");
  const isRangeKnown = plan.schools.some(({ listsGrades }) => listsGrades);
  const optional = [
    ...(isRangeKnown ? ["lowest_grade", "highest_grade"] : []),
    ...(plan.schools.some(({ isHourly }) => isHourly) ? ["hourly"] : []),
  ];
  const columns = ["cds_code", "school_name", "charter", "dass", ...optional];
  const style = { ...drawStyle(random, plan.encoding), isZipped: false };
  writeCsv(
    random,
    join(folder, "schools.csv"),
    {
      name: "schools",
      columns,
      rows: random.shuffle(plan.schools).map((school) => toRow(school, plan.isUnsettled)),
    },
    style,
  );
}

/** `K` and grades without their zero in schools.csv are not settled. */
function toRow(school: SchoolPlan, isUnsettled: boolean): Readonly<Record<string, string>> {
  const print = (grade = "") =>
    isUnsettled ? grade.replace(/^KN$/, "K").replace(/^0/, "") : grade;
  return {
    cds_code: `${school.district}${school.code}`,
    school_name: school.name,
    charter: school.isCharter ? "Y" : "N",
    dass: school.isDass ? "Y" : "N",
    lowest_grade: school.listsGrades ? print(school.grades[0]) : "",
    highest_grade: school.listsGrades ? print(school.grades.at(-1)) : "",
    hourly: school.isHourly ? "Y" : "N",
  };
}

function toYaml(plan: Plan) {
  const districts = plan.districts.map(({ code, name }) => ({ cds_code: `${code}0000000`, name }));
  const [only] = districts;
  const policy = {
    ...(plan.isExitInclusive ? {} : { exit_date_inclusive: false }),
    ...(plan.threshold === undefined ? {} : { suppression_threshold: plan.threshold }),
    ...plan.numbers,
  };
  return {
    ...(districts.length > 1 ? { name: "County Office", districts } : only),
    current_year: `${plan.currentYear - 1}-${String(plan.currentYear % 100).padStart(2, "0")}`,
    ...(plan.isCertified ? { certified: true } : {}),
    ...(Object.keys(policy).length > 0 ? { policy } : {}),
    ...(plan.isOdd ? { mascot: "Otters", colours: ["blue", "gold"] } : {}),
    groups: Object.fromEntries(plan.localGroups.slice(0, 2).map((code) => [code, `Group ${code}`])),
  };
}
