import type { Exception } from "./attend.ts";
import { type EpochDay, toIso } from "./epoch-days.ts";
import { listStepsDue, type StepDue } from "./ladder.ts";
import { integerBetween, isHit, type Random } from "./random.ts";
import { calendarOf, type SchoolYear } from "./school-years.ts";
import { codeInSis } from "./schools.ts";
import { createStepWriter, type StepReport } from "./step-reports.ts";

export const interventionsHeader =
  "local_student_id,school_code,date,step,outcome,status,staff_role,barrier,document_on_file,due_date";

/** Returns the rows of interventions.csv of a student's year: what was done and what is planned. */
export function listInterventionLines(
  exceptions: readonly Exception[],
  { year, random }: { readonly year: SchoolYear; readonly random: Random },
): readonly string[] {
  const report = createStepWriter(random);
  const taken = new Set<string>();
  return listStepsDue(exceptions, year).flatMap((due) => {
    const isTaken = isHit(random, due.share) && (!due.after || taken.has(due.after));
    const day = findStepDay(random, due, year);
    if (!isTaken || day === undefined) return [];
    taken.add(due.step);
    return [toLine(due, { day, report: report(due.step, { day, asOf: year.asOf }) })];
  });
}

// Letters go out in days, meetings are held some weeks later; nothing happens after the last day.
function findStepDay(random: Random, { step, cause }: StepDue, year: SchoolYear) {
  const wait = step.startsWith("letter") || step === "phone_call" ? [1, 6] : [6, 24];
  const [low = 0, high = 0] = wait;
  const from = cause.day + integerBetween(random, low, high);
  const days = calendarOf(year, cause.enrollment.school).instructionalDays;
  return days.find((day) => day >= from && day <= (cause.enrollment.exitDay ?? day));
}

function toLine(
  { step, cause }: StepDue,
  { day, report }: { readonly day: EpochDay; readonly report: StepReport },
): string {
  const { localId, school } = cause.enrollment;
  return [
    ...[localId, codeInSis(school), toIso(day), step, report.outcome, report.status],
    ...[report.staffRole, report.barrier, report.hasDocument ? "Y" : "N"],
    report.dueDay === undefined ? "" : toIso(report.dueDay),
  ].join(",");
}
