import type { AbsenceStreak } from "../../contracts/published/absence-streaks.ts";
import { dataTable } from "./data-table.js";
import { type DotRow, dotPlot } from "./dot-plot.js";
import { nothing } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { formatRate, toTenths } from "./rates.js";
import { toFigures } from "./share-figures.js";
import { newestRows } from "./shown-years.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

const excusals = ["any", "excused", "unexcused"] as const;

/** Returns how many students missed several school days in a row, in the newest year with figures. */
export function absenceStreaks(
  rows: readonly AbsenceStreak[],
  { cds_code, ...options }: Site & Drawing & { cds_code: string },
): Node {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const streaks = newestRows(rows, cds_code);
  const [first] = streaks.filter((x) => x.excusal === "any").sort(byLength);
  if (!first) return nothing(document);
  const values = {
    rate: formatRate(figuresOf(first), formats),
    days: formats.count(first.streak_days),
    year: formats.schoolYear(first.school_year),
  };
  return figure(
    {
      title: fill(text.streaks.title, values),
      about: text.streaks.about,
      chart: resize((width) =>
        dotPlot(toDots(streaks, text, formats), {
          document,
          width,
          ariaLabel: fill(text.streaks.aria, values),
          axisLabel: text.streaks.axis,
          formats,
        }),
      ),
      table: streakTable(streaks, { text, formats, document, year: values.year }),
    },
    { text, document },
  );
}

const byLength = (a: AbsenceStreak, b: AbsenceStreak) => a.streak_days - b.streak_days;

const figuresOf = ({ students, students_with_streak, share, disclosure }: AbsenceStreak) =>
  toFigures({ students, count: students_with_streak, share, disclosure });

function toDots(
  streaks: readonly AbsenceStreak[],
  { streaks: text }: Messages,
  formats: Formats,
): DotRow[] {
  return excusals.flatMap((excusal) => [
    { key: excusal, label: text.excusals[excusal], isHeading: true },
    ...streaks
      .filter((x) => x.excusal === excusal)
      .sort(byLength)
      .map((streak) => ({
        key: `${excusal} ${streak.streak_days}`,
        label: fill(text.length, { days: formats.count(streak.streak_days) }),
        tenths: toTenths(figuresOf(streak)),
        value: formatRate(figuresOf(streak), formats),
      })),
  ]);
}

function streakTable(
  streaks: readonly AbsenceStreak[],
  {
    text,
    formats,
    document,
    year,
  }: { text: Messages; formats: Formats; document: Document; year: string },
): HTMLElement {
  const { table } = text;
  const count = (value: number | null) => (value === null ? "*" : formats.count(value));
  return dataTable(streaks, {
    caption: fill(text.streaks.caption, { year }),
    columns: [
      { title: text.streaks.reason, cell: ({ excusal }) => text.streaks.excusals[excusal] },
      {
        title: text.streaks.days,
        cell: ({ streak_days }) => formats.count(streak_days),
        isNumber: true,
      },
      { title: table.share, cell: (x) => formatRate(figuresOf(x), formats), isNumber: true },
      { title: table.count, cell: (x) => count(x.students_with_streak), isNumber: true },
      { title: table.students, cell: (x) => count(x.students), isNumber: true },
    ],
    document,
  });
}
