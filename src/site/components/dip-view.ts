/** What a reader looks at: a place, a group of its students, a school year, a break. */
export interface DipView {
  readonly place: string;
  readonly category: string;
  readonly year: number;
  /** The break's name as it stands in the address, the same in every year. */
  readonly break: string;
}

/** What names a break. */
export interface NamedBreak {
  readonly break_id: string;
  readonly break_name: string;
}

const known = new Map<string, string>();

/**
 * Returns the name of a break that is the same in every year: `winter-break`; a second break of one
 * name in a year ends in `-2`, as its id does. Thousands of rows ask, so each id is worked out once.
 */
export function breakKey({ break_id, break_name }: NamedBreak): string {
  const key = known.get(break_id) ?? toKey(break_id, break_name);
  known.set(break_id, key);
  return key;
}

function toKey(break_id: string, break_name: string): string {
  const slug = break_name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const ordinal = break_id.endsWith(slug) ? "" : (break_id.match(/-\d+$/)?.[0] ?? "");
  return slug + ordinal;
}

/** Returns what the address asks for; what it does not say is left out. */
export function readView(search: string): Partial<DipView> {
  const asked = new URLSearchParams(search);
  const [place, category, year, name] = ["place", "group", "year", "break"].map((field) =>
    asked.get(field),
  );
  return {
    ...(place ? { place } : {}),
    ...(category ? { category } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(name ? { break: name } : {}),
  };
}

/** Returns the address of a view, to stand behind the page's own. */
export function viewSearch(view: DipView): string {
  const { place, category, year } = view;
  return `?${new URLSearchParams({ place, group: category, year: `${year}`, break: view.break })}`;
}
