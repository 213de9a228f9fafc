import { attendanceFigures } from "./attendance.ts";
import { chronicFigures } from "./chronic.ts";
import { cohortOutcome, printPublished } from "./cohort-outcomes.ts";
import type { Entity } from "./entities.ts";
import { middleSchoolDropout } from "./middle-school-dropout.ts";
import { listEntityYears, type OpenFolder } from "./open-folder.ts";
import { type ExpectedRow, ownPlace } from "./rows.ts";
import { stateOnlyFigures } from "./state-only.ts";
import type { StudentYear } from "./year-of-students.ts";

type Figures = Readonly<Record<string, string>>;

/** The rows of engagement.csv: five measures, each by the categories it has; CDE's figures for all our entities. */
export function engagementRows(open: OpenFolder): readonly ExpectedRow[] {
  const rows = [...localRows(open), ...stateRows(open)];
  const isKnown = new Set(rows.map(keyOf));
  return [...rows, ...publishedRows(open).filter((row) => !isKnown.has(keyOf(row)))];
}

/** CDE's chronic figures where we have none of our own. */
function stateRows(open: OpenFolder): readonly ExpectedRow[] {
  return stateOnlyFigures(open).map(({ label, level, cds, category, students, count, rate }) => ({
    ...{ academic_year: label, level, cds_code: cds, reporting_category: category },
    ...{ measure: "chronic_absenteeism", denominator: students, count, rate },
    ...{ low: "", high: "", source: "CDE" },
  }));
}

function keyOf(row: ExpectedRow): string {
  return [row.academic_year, row.level, row.cds_code, row.reporting_category, row.measure].join();
}

/** CDE's cohort figures of our districts (and their county) and listed schools, whoever is enrolled. */
function publishedRows({ folder }: OpenFolder): readonly ExpectedRow[] {
  const { districts } = folder.settings;
  const ours = new Set([
    ...districts.map(({ code }) => `D ${code}0000000`),
    ...[...folder.schools.values()].map(({ district, code }) => `S ${district}${code}`),
    ...(districts.length > 1 ? [`C ${districts[0]?.code.slice(0, 2).padEnd(14, "0")}`] : []),
  ]);
  return [...folder.publishedCohorts].flatMap(([key, published]) => {
    const [measure = "", academic_year = "", level = "", cds_code = "", category = ""] =
      key.split(" ");
    if (!ours.has(`${level} ${cds_code}`)) return [];
    const place = { academic_year, level, cds_code, reporting_category: category, measure };
    return [{ ...place, ...printPublished(published) }];
  });
}

function localRows(open: OpenFolder): readonly ExpectedRow[] {
  const isExitCategory = (code: string) => code === "TA" || groups.has(code);
  return listEntityYears(open).flatMap(({ year, entity }) => {
    const dropout = middleSchoolDropout(open, entity, year);
    const cohort = (measure: "high_school_graduation" | "high_school_dropout") =>
      cohortOutcome(open, entity, year, measure);
    const [graduation, highDropout] = [
      cohort("high_school_graduation"),
      cohort("high_school_dropout"),
    ];
    const toRows = (measure: string, category: string, figures: Figures | undefined) =>
      figures === undefined
        ? []
        : [{ ...ownPlace(entity, year), reporting_category: category, measure, ...figures }];
    return open.categories.flatMap((category) => {
      const rows = [
        ...toRows("attendance", category, attendance(open, entity, year, category)),
        ...toRows("chronic_absenteeism", category, chronic(open, entity, year, category)),
      ];
      if (!isExitCategory(category)) return rows;
      return [
        ...rows,
        ...toRows("middle_school_dropout", category, dropout?.(category)),
        ...toRows("high_school_dropout", category, highDropout(category)),
        ...toRows("high_school_graduation", category, graduation(category)),
      ];
    });
  });
}

const groups = new Set([
  ...["RB", "RI", "RA", "RF", "RH", "RD", "RP", "RT", "RW", "GM", "GF", "GX", "GZ"],
  ...["SE", "SD", "SS", "SM", "SF", "SH", "LTEL"],
]);

function attendance(
  open: OpenFolder,
  entity: Entity,
  year: StudentYear,
  category: string,
): Figures {
  const figures = attendanceFigures(open, entity, year, category);
  return {
    denominator: figures.days_expected,
    count: figures.days_attended,
    rate: figures.attendance_rate,
    low: "",
    high: "",
    source: year.status.source,
  };
}

function chronic(open: OpenFolder, entity: Entity, year: StudentYear, category: string): Figures {
  const { students, count, rate } = chronicFigures(open, entity, year, category);
  return { denominator: students, count, rate, low: "", high: "", source: year.status.source };
}
