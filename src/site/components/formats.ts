/** How the site writes numbers, years and dates in one language. */
export interface Formats {
  /** Rate in tenths of a percent to `14.1%`; with no digits to `14%`. */
  rate(tenths: number, digits?: 0 | 1): string;
  /** Tenths of a percentage point without sign: `2.3`. */
  points(tenths: number): string;
  /** The same with its sign: `+2.3`, `−2.3`, `0.0`. */
  signedPoints(tenths: number): string;
  count(value: number): string;
  /** A share (0 to 1) with the decimals it needs: `10%`, `8.5%`. */
  share(value: number): string;
  /** A number with the decimals it needs: `31`, `1.96`. */
  number(value: number): string;
  /** A number with one decimal: `1,046.3`. */
  decimal(value: number): string;
  /** 2026 to `2025-26`. */
  schoolYear(springYear: number): string;
  /** ISO date to `March 13, 2026`. */
  date(isoDate: string): string;
  /** Names joined in a sentence. */
  list(names: readonly string[]): string;
}

const known = new Map<string, Formats>();

/** Returns the formats of a language, like `en`; they are made once, since making one is slow. */
export function formatsOf(language: string): Formats {
  const formats = known.get(language) ?? makeFormats(language);
  known.set(language, formats);
  return formats;
}

function makeFormats(language: string): Formats {
  const fixed = (digits: number, style: "decimal" | "percent") =>
    new Intl.NumberFormat(language, {
      style,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const numbers = [fixed(0, "decimal"), fixed(1, "decimal")] as const;
  const percents = [fixed(0, "percent"), fixed(1, "percent")] as const;
  const number = (digits: 0 | 1) => numbers[digits];
  const percent = (digits: 0 | 1) => percents[digits];
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const points = (tenths: number) => number(1).format(Math.abs(tenths) / 10);
  return {
    rate: (tenths, digits = 1) => percent(digits).format(tenths / 1000),
    points,
    signedPoints: (tenths) => `${tenths > 0 ? "+" : tenths < 0 ? "\u2212" : ""}${points(tenths)}`,
    count: (value) => number(0).format(value),
    share: (value) =>
      new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 }).format(value),
    number: (value) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value),
    decimal: (value) => number(1).format(value),
    schoolYear: (year) => `${year - 1}-${String(year).slice(2)}`,
    date: (isoDate) => date.format(new Date(`${isoDate}T00:00:00Z`)),
    list: (names) => list.format(names),
  };
}
