import type { RandomDistrictOptions } from "./plan.ts";
import type { Random } from "./random.ts";

/** One year in outline. */
export type YearPlan = {
  readonly schoolYear: number;
  /** Folder name, `2025-26`. */
  readonly label: string;
  readonly hasCalpads: boolean;
  readonly hasStas: boolean;
  readonly hasSis: boolean;
  readonly isCurrent: boolean;
  /** Do absences end at some day before the last (current year only)? */
  readonly endsEarly: boolean;
};

type Source = "calpads" | "sis" | "both";

/** Draws one to five years, the last one usually current, running or finished. */
export function planYears(
  random: Random,
  { source, running, years: wanted }: RandomDistrictOptions,
): { years: readonly YearPlan[]; currentYear: number; isCertified: boolean } {
  if (running === true && source === "calpads")
    throw new Error("unsupported options: a running year needs SIS days");
  const currentYear = random.pick([2023, 2024, 2025, 2026, 2026]);
  const isCurrentMissing = running === undefined && random.chance(0.06);
  const isRunning = running ?? (source !== "calpads" && random.chance(0.6));
  const count = wanted ?? (random.chance(0.15) ? random.pick([4, 5]) : random.integer(1, 3));
  const sources = Array.from(
    { length: count + (isCurrentMissing ? 1 : 0) },
    () => source ?? random.pick<Source>(["calpads", "sis", "both", "both"]),
  );
  const isCertified = (!isRunning && sources.at(-1) === "sis") || random.chance(0.3);
  const years = sources.map((yearSource, at) => {
    const schoolYear = currentYear - sources.length + 1 + at;
    if (schoolYear < currentYear) return planPastYear(random, schoolYear, yearSource);
    return isRunning
      ? planRunningYear(random, schoolYear, yearSource, isCertified)
      : planFinishedYear(random, schoolYear, yearSource, isCertified);
  });
  return { years: isCurrentMissing ? years.slice(0, -1) : years, currentYear, isCertified };
}

function planPastYear(random: Random, schoolYear: number, source: Source): YearPlan {
  return {
    schoolYear,
    label: toLabel(schoolYear),
    hasCalpads: source !== "sis",
    hasStas: source === "calpads" || (source === "both" && random.chance(0.7)),
    hasSis: source !== "calpads",
    isCurrent: false,
    endsEarly: false,
  };
}

/** Running: the days end early, or neither STAS nor the certification is there. */
function planRunningYear(
  random: Random,
  schoolYear: number,
  source: Source,
  isCertified: boolean,
): YearPlan {
  const hasCalpads = source !== "sis";
  const hasStas = hasCalpads && random.chance(0.3);
  return {
    schoolYear,
    label: toLabel(schoolYear),
    hasCalpads,
    hasStas,
    hasSis: true,
    isCurrent: true,
    endsEarly: isCertified || hasStas || random.chance(0.85),
  };
}

/** Finished: STAS without a calendar, or all days with STAS or the certification. */
function planFinishedYear(
  random: Random,
  schoolYear: number,
  source: Source,
  isCertified: boolean,
): YearPlan {
  return {
    schoolYear,
    label: toLabel(schoolYear),
    hasCalpads: source !== "sis",
    hasStas: source === "calpads" || (source === "both" && (!isCertified || random.chance(0.5))),
    hasSis: source !== "calpads",
    isCurrent: true,
    endsEarly: false,
  };
}

function toLabel(schoolYear: number): string {
  return `${schoolYear - 1}-${String(schoolYear % 100).padStart(2, "0")}`;
}
