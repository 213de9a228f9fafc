import { dataTable } from "./data-table.js";
import { elementsOf, nothing } from "./element.js";
import { figure } from "./figure.js";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages } from "./messages.js";
import { getEntity, partsOf } from "./places.js";
import { type RatePoint, ratePointsPlot } from "./rate-points-plot.js";
import { formatRate, isRanked, toTenths } from "./rates.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** Attendance this close, tenths of a point, reads as the same. */
const sameAttendance = 3;

/** Chronic absence this far apart, tenths of a point, is worth a title. */
const farApart = 20;

type BesideOptions = Site &
  Drawing & {
    cds_code: string;
    chronic: ChronicRows;
    schoolHref?: (cdsCode: string) => string;
  };

/** Returns each school by its attendance (across) and its chronic absence (up), named. */
export function attendanceBesideChronic(rows: ChronicRows, options: BesideOptions): Node {
  const { text, cds_code } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const { year } = newestYears(rows, cds_code, options);
  if (year === undefined) return nothing(document);
  const all = toPoints(rows, year, options);
  const known = all.filter(({ x, y }) => x !== undefined && y !== undefined);
  const points = known.filter(({ isAlternative }) => !isAlternative);
  if (points.length < 3) return nothing(document);
  const values = { year: formats.schoolYear(year) };
  const { beside } = text.attendance;
  return figure(
    {
      title: pairTitle(points, text, formats),
      about: fill(beside.about, values),
      chart: resize((width) =>
        ratePointsPlot(points, {
          ...{ document, width, formats, ariaLabel: fill(beside.aria, values) },
          axisLabels: { x: beside.axis_x, y: beside.axis_y },
        }),
      ),
      note: notDrawn(all, known, text, formats),
      table: besideTable(rows, year, { ...options, document, caption: beside.caption }),
    },
    { text, document },
  );
}

type SchoolPoint = RatePoint & { readonly isAlternative: boolean };

/** Alternative schools would squeeze all others together: they are named with their figures. */
function notDrawn(
  all: readonly SchoolPoint[],
  known: readonly SchoolPoint[],
  { attendance: { beside } }: Messages,
  formats: Formats,
): string | null {
  const alternative = known
    .filter(({ isAlternative }) => isAlternative)
    .map(({ name, x = 0, y = 0 }) =>
      fill(beside.alternative, {
        name,
        attendance: formats.rate(x),
        chronic: formats.rate(y),
      }),
    );
  const hidden = all.filter((point) => !known.includes(point)).map(({ name }) => name);
  const notes = [
    ...(alternative.length > 0 ? [`${beside.alternatives} ${alternative.join(" ")}`] : []),
    ...(hidden.length > 0 ? [fill(beside.hidden, { list: formats.list(hidden) })] : []),
  ];
  return notes.length > 0 ? notes.join(" ") : null;
}

function toPoints(
  rows: ChronicRows,
  year: number,
  { cds_code, chronic, schoolHref, ...site }: BesideOptions,
): SchoolPoint[] {
  const schools = partsOf(site).map(({ cds_code: code, name, level, dass }) => {
    const [row, behind] = [findRow(rows, year, code), findRow(chronic, year, code)];
    const href = level === "S" ? schoolHref?.(code) : undefined;
    return {
      ...{ key: code, name, href, isWhole: false, isAlternative: dass === "Yes" },
      x: isRanked(row) ? toTenths(row) : undefined,
      y: isRanked(behind) ? toTenths(behind) : undefined,
    };
  });
  const whole = {
    ...{ key: cds_code, name: getEntity(site, cds_code).name },
    ...{ isWhole: true, isAlternative: false },
    x: toTenths(findRow(rows, year, cds_code)),
    y: toTenths(findRow(chronic, year, cds_code)),
  };
  return [...schools, whole];
}

/** The two schools with the same attendance whose chronic absence is furthest apart. */
function pairTitle(
  points: readonly RatePoint[],
  { attendance: { beside } }: Messages,
  formats: Formats,
): string {
  const schools = points.filter(({ isWhole }) => !isWhole);
  const pairs = schools
    .flatMap((a) => schools.map((b) => ({ a, b })))
    .filter(({ a, b }) => Math.abs((a.x ?? 0) - (b.x ?? 0)) <= sameAttendance)
    .map(({ a, b }) => ({ a, b, apart: (b.y ?? 0) - (a.y ?? 0) }))
    .sort((one, other) => other.apart - one.apart);
  const [first] = pairs;
  if (!first || first.apart < farApart) return beside.title_plain;
  return fill(beside.title, {
    low: first.a.name,
    high: first.b.name,
    low_attendance: formats.rate(first.a.x ?? 0),
    high_attendance: formats.rate(first.b.x ?? 0),
    low_chronic: formats.rate(first.a.y ?? 0),
    high_chronic: formats.rate(first.b.y ?? 0),
  });
}

function besideTable(
  rows: ChronicRows,
  year: number,
  {
    chronic,
    schoolHref,
    caption,
    document,
    ...site
  }: BesideOptions & { caption: string; document: Document },
): HTMLElement {
  const { table, attendance, language } = site.text;
  const formats = formatsOf(language);
  const make = elementsOf(document);
  const shares = [
    { title: attendance.rate, of: rows },
    { title: table.chronic, of: chronic },
  ].map(({ title, of }) => ({
    title,
    cell: (code: string) => formatRate(findRow(of, year, code), formats),
    isNumber: true,
  }));
  const name = (code: string) => {
    const { name: label, level } = getEntity(site, code);
    const href = level === "S" ? schoolHref?.(code) : undefined;
    return href ? make("a", { href }, label) : label;
  };
  const codes = [...partsOf(site).map((entity) => entity.cds_code), site.cds_code];
  return dataTable(codes, {
    caption: fill(caption, { year: formats.schoolYear(year) }),
    columns: [{ title: attendance.beside.place, cell: name }, ...shares],
    document,
  });
}
