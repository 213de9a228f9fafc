import type { AttendanceRecovery } from "../../contracts/published/attendance-recovery.ts";
import { type Column, dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { partsOf } from "./places.js";
import { formatRate } from "./rates.js";
import { toFigures } from "./share-figures.js";
import { newestRows } from "./shown-years.js";
import type { Drawing, Site } from "./site.ts";

/** Returns the days that students made up, and chronic absence both ways where the district asks. */
export function attendanceRecovery(
  rows: readonly AttendanceRecovery[],
  { cds_code, document = globalThis.document, ...site }: Site & Drawing & { cds_code: string },
): Node {
  const { text } = site;
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const [own] = newestRows(rows, cds_code);
  const title = make("h2", {}, own ? titleOf(own, text, formats) : text.recovery.title_none);
  if (!own) return make("section", { class: "prose" }, title, make("p", {}, text.recovery.none));
  const here = rows.filter((row) => row.school_year === own.school_year);
  const places = [{ cds_code, name: text.groups.all }, ...partsOf(site)].flatMap(
    ({ cds_code, name }) => {
      const row = here.find((x) => x.cds_code === cds_code);
      return row ? [{ name, row }] : [];
    },
  );
  const year = formats.schoolYear(own.school_year);
  return make(
    "section",
    { class: "prose" },
    title,
    make("p", {}, text.recovery.about),
    dataTable(places, {
      caption: fill(text.recovery.caption, { year }),
      columns: [nameColumn(text), ...recoveryColumns(text, formats)],
      document,
    }),
    own.counts_recovered_days
      ? [
          make("p", {}, text.recovery.both_ways),
          dataTable(places, {
            caption: fill(text.recovery.caption_both_ways, { year }),
            columns: [nameColumn(text), ...chronicColumns(text, formats)],
            document,
          }),
        ]
      : null,
  );
}

interface PlaceRow {
  readonly name: string;
  readonly row: AttendanceRecovery;
}

const sharesOf = ({
  students,
  recovering_students,
  recovering_share,
  ...row
}: AttendanceRecovery) =>
  toFigures({
    students,
    count: recovering_students,
    share: recovering_share,
    disclosure: row.disclosure,
  });

function titleOf(own: AttendanceRecovery, { recovery }: Messages, formats: Formats): string {
  const values = {
    rate: formatRate(sharesOf(own), formats),
    year: formats.schoolYear(own.school_year),
    days: count(own.days_recovered, formats),
  };
  return fill(own.days_recovered === null ? recovery.title_share : recovery.title, values);
}

const nameColumn = ({ table }: Messages): Column<PlaceRow> => ({
  title: table.school,
  cell: ({ name }) => name,
});

function recoveryColumns({ recovery, table }: Messages, formats: Formats): Column<PlaceRow>[] {
  const number = (title: string, cell: (row: AttendanceRecovery) => string) => ({
    title,
    cell: ({ row }: PlaceRow) => cell(row),
    isNumber: true,
  });
  return [
    number(recovery.share, (row) => formatRate(sharesOf(row), formats)),
    number(recovery.recovering, (row) => count(row.recovering_students, formats)),
    number(recovery.days, (row) => count(row.days_recovered, formats)),
    number(recovery.hours, (row) => count(row.hours_recovered, formats)),
    number(table.students, (row) => count(row.students, formats)),
  ];
}

function chronicColumns({ recovery }: Messages, formats: Formats): Column<PlaceRow>[] {
  const rate =
    (field: "chronic" | "without") =>
    ({ row }: PlaceRow) => {
      const share =
        field === "chronic" ? row.chronic_rate : row.chronic_rate_without_recovered_days;
      const disclosure = share === null ? "suppressed" : row.disclosure;
      const students = row.eligible_students;
      return formatRate(toFigures({ students, count: null, share, disclosure }), formats);
    };
  return [
    { title: recovery.chronic, cell: rate("chronic"), isNumber: true },
    { title: recovery.chronic_without, cell: rate("without"), isNumber: true },
  ];
}

function count(value: number | null, formats: Formats): string {
  return value === null ? "*" : formats.count(value);
}
