const millisecondsPerDay = 86_400_000;

/** The ISO date `days` after (or, negative, before) an ISO date. */
export function addDays(date: string, days: number): string {
  const moved = Date.parse(`${date}T00:00:00Z`) + days * millisecondsPerDay;
  return new Date(moved).toISOString().slice(0, 10);
}

/** Every ISO date from `first` to `last`, both included; none when `last` is before `first`. */
export function eachDate(first: string, last: string): readonly string[] {
  const dates: string[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** `20260930` as `2026-09-30`; empty text stays empty. */
export function fromCompactDate(text: string): string {
  if (text === "") return "";
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

/** The later of two ISO dates. */
export function laterOf(first: string, second: string): string {
  return first > second ? first : second;
}

/** The earlier of two ISO dates. */
export function earlierOf(first: string, second: string): string {
  return first < second ? first : second;
}
