import { planSchools, type SchoolPlan } from "./plan-schools.ts";
import { planYears, type YearPlan } from "./plan-years.ts";
import type { Random } from "./random.ts";

export type Encoding = "utf-8" | "utf-8-bom" | "windows-1252";

/** What a test may force; everything else follows from the seed. */
export type RandomDistrictOptions = {
  /** Is the current year running (true) or finished (false)? */
  readonly running?: boolean;
  /** A county folder with two districts? */
  readonly county?: boolean;
  /** What every year consists of. */
  readonly source?: "calpads" | "sis" | "both";
  /** The encoding of every extract. */
  readonly encoding?: Encoding;
  /** More than 300 plain students, and groups of 299 to 301? */
  readonly big?: boolean;
  /** How many years, the current one included (default: one to five)? */
  readonly years?: number;
  /** Also write cases that the specification leaves open (default: no). */
  readonly unsettled?: boolean;
};

export type DistrictPlan = { readonly code: string; readonly name: string };

/** The whole folder in outline. */
export type Plan = {
  readonly districts: readonly DistrictPlan[];
  readonly schools: readonly SchoolPlan[];
  readonly years: readonly YearPlan[];
  readonly currentYear: number;
  readonly isCertified: boolean;
  readonly isExitInclusive: boolean;
  readonly threshold: number | undefined;
  /** Other numbers of `policy` that the district changes. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly localGroups: readonly string[];
  readonly studentCount: number;
  readonly encoding: Encoding | undefined;
  readonly isUnsettled: boolean;
  /** Are most students there most days? */
  readonly isWell: boolean;
  /** Settings that mean nothing, and a student number of two SSIDs? */
  readonly isOdd: boolean;
  /** More than 300 students with plain years, most of them at one school. */
  readonly isBig: boolean;
};

const districtNames = ["Rincón Unified", "Lake, River & Bay Elementary", 'The "Oak" Joint Union'];

/** Draws the outline: districts, schools, years and policies. */
export function drawPlan(random: Random, options: RandomDistrictOptions): Plan {
  const isCounty = options.county ?? random.chance(0.2);
  const districts = drawDistricts(random, isCounty ? 2 : 1);
  const isBig = options.big ?? random.chance(0.15);
  const { years, currentYear, isCertified } = planYears(random, options);
  return {
    districts,
    schools: planSchools(random, districts, isBig),
    years,
    currentYear,
    isCertified,
    isExitInclusive: !random.chance(0.15),
    threshold: random.chance(0.25) ? random.pick([10, 12, 34, 34]) : undefined,
    numbers: random.chance(0.2) ? drawNumbers(random) : {},
    localGroups: random.shuffle(["NEWCOMER", "MILITARY", "AVID", "BAND_2"]).slice(0, 3),
    studentCount: isBig ? random.integer(440, 500) : random.integer(60, 400),
    encoding: options.encoding,
    isWell: random.chance(0.35),
    isOdd: random.chance(0.3),
    isUnsettled: options.unsettled ?? false,
    isBig,
  };
}

const numbers: readonly Readonly<Record<string, number>>[] = [
  { chronic_threshold: 0.15 },
  { minimum_days: 20 },
  { truancy_events: 2, habitual_truancy_events: 3 },
  { truancy_clearing_days: 4 },
  { chronic_truant_threshold: 0.05 },
  { compulsory_age_from: 5, compulsory_age_to: 16 },
];

/** Two of the numbers that a district may change. */
function drawNumbers(random: Random): Readonly<Record<string, number>> {
  return { ...random.pick(numbers), ...random.pick(numbers) };
}

function drawDistricts(random: Random, count: number): readonly DistrictPlan[] {
  const county = random.pick(["01", "10", "19", "27", "43", "58"]);
  const numbers = random.shuffle(["10272", "66092", "65987", "00123", "75150"]);
  const names = random.shuffle(districtNames);
  return numbers
    .slice(0, count)
    .map((number, at) => ({ code: `${county}${number}`, name: names[at] ?? "" }));
}
