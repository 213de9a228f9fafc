/** A quotient of whole numbers (0 or more) to the nearest whole number, halves up. */
export function roundHalfUp(part: number, whole: number): number {
  return Math.floor((2 * part + whole) / (2 * whole));
}

/** So many tenths as CDE prints them: `20`, `24.9`, `-3`. */
export function printTenths(tenths: number): string {
  const size = Math.abs(tenths);
  const text = size % 10 === 0 ? String(size / 10) : `${Math.floor(size / 10)}.${size % 10}`;
  return tenths < 0 ? `-${text}` : text;
}

/** A printed number with at most one decimal as tenths. */
export function readTenths(text: string): number {
  return Math.round(Number(text) * 10);
}

/** Tenths of a percent, half-up; nothing of nothing is 0. */
export function tenthsOfPercent(part: number, whole: number): number {
  return whole === 0 ? 0 : roundHalfUp(1000 * part, whole);
}

/** Percent to a tenth. */
export function printPercent(part: number, whole: number): string {
  return printTenths(tenthsOfPercent(part, whole));
}

/** Percent to a whole number. */
export function printWholePercent(part: number, whole: number): string {
  return String(whole === 0 ? 0 : roundHalfUp(100 * part, whole));
}

/** Percent to a half. */
export function printHalfPercent(part: number, whole: number): string {
  return printTenths(whole === 0 ? 0 : 5 * roundHalfUp(200 * part, whole));
}

/** Half-up to a multiple of ten. */
export function roundToTen(number: number): number {
  return 10 * roundHalfUp(number, 10);
}

/** Hundredths of a day as days, half-up to a multiple of five. */
export function printFiveDays(hundredths: number): string {
  return String(5 * roundHalfUp(hundredths, 500));
}
