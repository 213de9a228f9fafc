import { type CalpadsFields, reportingLea, toAcademicYear, toFields } from "./calpads-line.ts";
import { toCompactDate } from "./dates.ts";
import type { YearContext } from "./enrollment-plan.ts";
import type { StasPlan } from "./stas-plan.ts";

/** A STAS record in its layout: 21 fields (old) or 22 (current). */
export function toStas(context: YearContext, plan: StasPlan, at: number): CalpadsFields {
  const { random, year } = context;
  const { person } = plan.stay;
  const days = (hundredths: number | undefined) => printDays(random, hundredths);
  const { counts } = plan;
  return toFields(plan.isCurrentLayout ? 22 : 21, {
    1: "STAS",
    2: plan.transaction,
    3: `T${at}`,
    4: reportingLea(context, plan.stay),
    5: plan.stay.school,
    6: toAcademicYear(year.schoolYear),
    7: person.ssid,
    8: plan.stay.localId,
    9: person.firstName,
    10: person.lastName,
    11: toCompactDate(person.birthDate),
    12: person.gender === "" ? "" : random.pick(["M", "F"]),
    13: plan.isExempt ? "Y" : random.pick(["N", ""]),
    14: plan.isHourly ? "Y" : "N",
    15: days(counts?.expectedInPerson),
    16: days(counts?.attendedInPerson),
    17: days(counts?.suspendedOut),
    18: days(counts?.suspendedIn),
    19: days(counts?.excused),
    20: days(counts?.unexcused),
    21: days(counts?.studyNotEarning),
    22: days(counts?.studyEarning),
  });
}

/** `17250` hundredths as `172.5` or `172.50`; nothing as empty text. */
function printDays(random: YearContext["random"], hundredths: number | undefined): string {
  if (hundredths === undefined) return "";
  const two = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
  return random.chance(0.3) ? two : two.replace(/\.?0+$/, "") || "0";
}
