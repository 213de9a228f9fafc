import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "./plan.ts";
import type { Random } from "./random.ts";

const categories = ["TA", "TA", "TA", "RH", "RW", "GF", "GX", "SE", "SD"];

/** Sometimes writes CDE's cohort outcomes of some schools, districts, years and categories to `cde`. */
export function writeCdeCohorts(random: Random, folder: string, plan: Plan): void {
  if (!random.chance(0.25)) return;
  const places = [
    ...plan.districts.map(({ code }) => ["D", `${code}0000000`] as const),
    ...plan.schools.map(({ district, code }) => ["S", `${district}${code}`] as const),
  ].filter(() => random.chance(0.7));
  const keys = places.flatMap(([level, cds]) =>
    plan.years.flatMap(({ label }) =>
      [...new Set(categories)]
        .filter(() => random.chance(0.4))
        .map((category) => [level, cds, "Somewhere", label, category].join(",")),
    ),
  );
  mkdirSync(join(folder, "cde"), { recursive: true });
  for (const outcome of ["graduation", "dropout"]) {
    const lines = keys.map((key) => `${key},${drawFigures(random)}`);
    const text = ["level,cds,name,cohort_year,reporting_category,cohort,count,rate", ...lines];
    if (lines.length > 0)
      writeFileSync(join(folder, "cde", `acgr_${outcome}.csv`), text.join("\n"));
  }
}

function drawFigures(random: Random): string {
  if (random.chance(0.2)) return "*,*,*";
  const cohort = random.integer(11, 400);
  const count = random.integer(0, cohort);
  const tenths = Math.floor((2000 * count + cohort) / (2 * cohort));
  return `${cohort},${count},${tenths / 10}`;
}
