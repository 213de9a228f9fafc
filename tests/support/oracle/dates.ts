const millisecondsPerDay = 86_400_000;

/** The ISO date `days` after (or, negative, before) an ISO date. */
export function addDays(date: string, days: number): string {
  const moved = Date.parse(`${date}T00:00:00Z`) + days * millisecondsPerDay;
  return new Date(moved).toISOString().slice(0, 10);
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

/** The ISO date so many years later; 29 February falls on the 28th in other years. */
export function addYears(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, "0");
  const isLeap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return date.endsWith("-02-29") && !isLeap ? `${year}-02-28` : `${year}${date.slice(4)}`;
}
