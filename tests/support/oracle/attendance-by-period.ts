import { chronicFigures } from "./chronic.ts";
import { printDays } from "./days-cell.ts";
import type { Entity } from "./entities.ts";
import { groupBy } from "./group-by.ts";
import { compareText } from "./newest-enrollment.ts";
import { listEntityYears, type OpenFolder } from "./open-folder.ts";
import { makeMemory } from "./remember.ts";
import { type ExpectedRow, ownPlace } from "./rows.ts";
import { countStay } from "./sis-stays.ts";
import type { StudentYear } from "./year-of-students.ts";

/** The days of one student at one school in one month or on one weekday, in hundredths. */
type Part = {
  readonly name: string;
  readonly student: string;
  readonly district: string;
  readonly school: string;
  readonly expected: number;
  readonly attended: number;
};

const remember = makeMemory<readonly Part[]>();

/** The rows of attendance_by_month.csv. */
export function monthRows(open: OpenFolder): readonly ExpectedRow[] {
  return periodRows(open, "month", (date) => date.slice(0, 7));
}

/** The rows of attendance_by_weekday.csv; 1 is Monday. */
export function weekdayRows(open: OpenFolder): readonly ExpectedRow[] {
  return periodRows(open, "weekday", (date) =>
    String(new Date(`${date}T00:00:00Z`).getUTCDay() || 7),
  );
}

function periodRows(
  open: OpenFolder,
  column: "month" | "weekday",
  nameOf: (date: string) => string,
): readonly ExpectedRow[] {
  return listEntityYears(open).flatMap(({ year, entity }) => {
    const parts = remember(year, column, () => listParts(year, nameOf));
    const here = parts.filter((part) => entity.includes(part, "dataquest"));
    return [...groupBy(here, ({ name }) => name)]
      .sort(([left], [right]) => compareText(left, right))
      .map(([name, own]) => ({
        ...ownPlace(entity, year),
        [column]: name,
        ...figuresOf(open, entity, year, own),
      }));
  });
}

function figuresOf(open: OpenFolder, entity: Entity, year: StudentYear, parts: readonly Part[]) {
  const attendance = {
    students: new Set(parts.map(({ student }) => student)).size,
    expected: parts.reduce((sum, { expected }) => sum + expected, 0),
    attended: parts.reduce((sum, { attended }) => sum + attended, 0),
  };
  const chronic = chronicFigures(open, entity, year, "TA");
  const { policy } = open.folder.settings;
  const { students: _, ...figures } = printDays(attendance, chronic, year.status, policy);
  return figures;
}

/** Each stay cut by month or weekday; hours are rounded in each part. */
function listParts(year: StudentYear, nameOf: (date: string) => string): readonly Part[] {
  return (year.stays ?? []).flatMap((stay) => {
    const { student, district, school } = stay;
    return [...new Set([...stay.dates].map(nameOf))].map((name) => {
      const { expected, attended } = countStay(stay, (date) => nameOf(date) === name);
      return { name, student, district, school, expected, attended };
    });
  });
}
