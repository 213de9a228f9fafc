import { isEligible } from "./chronic.ts";
import { isMasked, printCount, printRate } from "./figures.ts";
import { type Fraction, isGreater, toFraction } from "./fraction.ts";
import { listMembers, type Member } from "./members.ts";
import { isApplicable } from "./offered-grades.ts";
import { listEntityYears, type OpenFolder } from "./open-folder.ts";
import { type ExpectedRow, ownPlace } from "./rows.ts";
import type { StudentYear } from "./year-of-students.ts";

/** A band begins at (or, `above`, just above) a share of the expected days absent. */
type Band = { readonly name: string; readonly lowest: string; readonly above?: boolean };

const schemes: Readonly<Record<string, readonly Band[]>> = {
  attendance_works: [
    { name: "satisfactory", lowest: "0" },
    { name: "at_risk", lowest: "0.05" },
    { name: "moderate_chronic", lowest: "0.10" },
    { name: "severe_chronic", lowest: "0.20" },
  ],
  // Attendance of 96.0, 91.5 and 86.5 percent or more.
  protocol: [
    { name: "proficient_advanced", lowest: "0" },
    { name: "basic", lowest: "0.04", above: true },
    { name: "below_basic", lowest: "0.085", above: true },
    { name: "far_below_basic", lowest: "0.135", above: true },
  ],
  calpads_14_1: [
    { name: "up_to_5", lowest: "0" },
    { name: "over_5_under_10", lowest: "0.05", above: true },
    { name: "10_under_20", lowest: "0.10" },
    { name: "20_or_more", lowest: "0.20" },
  ],
};

/** The rows of attendance_bands.csv: eligible students of every category by band, in each scheme. */
export function bandRows(open: OpenFolder): readonly ExpectedRow[] {
  const { policy } = open.folder.settings;
  return listEntityYears(open).flatMap(({ year, entity }) => {
    const eligible = listMembers(entity, year, "dataquest").filter((one) =>
      isEligible(one, policy),
    );
    return open.categories.flatMap((category) => {
      const own = eligible.filter(({ categories }) => categories.has(category));
      const isGiven = isApplicable(entity, year, category);
      return Object.entries(schemes).flatMap(([scheme, bands]) =>
        bands.map(({ name }) => ({
          ...ownPlace(entity, year),
          reporting_category: category,
          band_scheme: scheme,
          band: name,
          ...(isGiven ? printBand(open, year, own, bands, name) : { students: "-", share: "-" }),
        })),
      );
    });
  });
}

function printBand(
  { folder }: OpenFolder,
  { status }: StudentYear,
  eligible: readonly Member[],
  bands: readonly Band[],
  name: string,
) {
  if (isMasked(eligible.length, status, folder.settings.policy))
    return { students: "*", share: "*" };
  const count = eligible.filter((member) => bandOf(member, bands) === name).length;
  return {
    students: printCount(count, status),
    share: printRate(count, eligible.length, eligible.length, status),
  };
}

/** How many students lie in each band of a scheme, in the scheme's order. */
export function bandCounts(scheme: string, members: readonly Member[]): readonly number[] {
  const bands = schemes[scheme] ?? [];
  return bands.map(({ name }) => members.filter((one) => bandOf(one, bands) === name).length);
}

/** The last band whose lower limit is reached. */
function bandOf({ absent, expected }: Member, bands: readonly Band[]): string {
  const share: Fraction = { top: BigInt(absent), bottom: BigInt(expected) };
  const reached = bands.filter(({ lowest, above }) => {
    const limit = toFraction(lowest);
    return above === true ? isGreater(share, limit) : !isGreater(limit, share);
  });
  return reached.at(-1)?.name ?? "";
}
