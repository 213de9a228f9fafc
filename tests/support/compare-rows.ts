type Row = Readonly<Record<string, string>>;

const mostShown = 20;

/**
 * The differences between published and expected rows, one line each by place (`placeOf`: year, level, CDS and
 * category) and column with both values; at most twenty, then how many more. Empty when the tables agree; row order
 * is free. Where disclosure control may have added stars, a published star agrees with any figure.
 */
export function compareRows(
  published: readonly Row[],
  expected: readonly Row[],
  {
    placeOf = placeOfState,
    mayBeStarred = () => false,
  }: {
    readonly placeOf?: (row: Row) => string;
    /** Whether disclosure control may have starred figures of the row for other cells' sake. */
    readonly mayBeStarred?: (published: Row) => boolean;
  } = {},
): readonly string[] {
  const byPlace = (rows: readonly Row[]) => new Map(rows.map((row) => [placeOf(row), row]));
  const publishedByPlace = byPlace(published);
  const expectedByPlace = byPlace(expected);
  const differences = [
    ...duplicates("published", published.map(placeOf)),
    ...duplicates("expected", expected.map(placeOf)),
    ...[...expectedByPlace].flatMap(([place, row]) =>
      compareRow(place, publishedByPlace.get(place), { expected: row, mayBeStarred }),
    ),
    ...[...publishedByPlace.keys()]
      .filter((place) => !expectedByPlace.has(place))
      .map((place) => `${place}: published, not expected`),
  ];
  const more = differences.length - mostShown;
  const shown = differences.slice(0, mostShown);
  return more > 0 ? [...shown, `… and ${more} more`] : shown;
}

function compareRow(
  place: string,
  published: Row | undefined,
  {
    expected,
    mayBeStarred,
  }: { readonly expected: Row; readonly mayBeStarred: (published: Row) => boolean },
): readonly string[] {
  if (published === undefined) return [`${place}: expected, not published`];
  const isStar = (column: string) => published[column] === "*" && mayBeStarred(published);
  const columns = new Set([...Object.keys(expected), ...Object.keys(published)]);
  return [...columns]
    .filter((column) => published[column] !== expected[column] && !isStar(column))
    .map(
      (column) =>
        `${place}, ${column}: published ${show(published[column])}, expected ${show(expected[column])}`,
    );
}

function placeOfState(row: Row): string {
  const cds = `${row["County Code"]}${row["District Code"]}${row["School Code"]}`;
  return `${row["Academic Year"]} ${row["Aggregate Level"]} ${cds} ${row["Reporting Category"]}`;
}

function duplicates(side: string, places: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const place of places) (seen.has(place) ? repeated : seen).add(place);
  return [...repeated].map((place) => `${place}: ${side} more than once`);
}

function show(value: string | undefined): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
