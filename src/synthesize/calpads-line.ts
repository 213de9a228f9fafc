import { toCompact } from "./epoch-days.ts";
import type { SchoolYear } from "./school-years.ts";
import { reportingLeaOf, type School } from "./schools.ts";

/** The CALPADS files the make-believe district keeps. */
export type CalpadsFile = "SENR" | "SINF" | "SPRG" | "SELA" | "STAS1" | "STAS2";

const blanks: readonly string[] = Array.from({ length: 20 }, () => "");
const turns: Readonly<Record<CalpadsFile, number>> = {
  SENR: 0,
  SINF: 1,
  SPRG: 0,
  SELA: 1,
  STAS1: 1,
  STAS2: 0,
};

/** Returns whether the file of that year is an ODS extract; the others are submission files. */
export function isOdsExtract(file: CalpadsFile, year: SchoolYear): boolean {
  return (year.springYear + turns[file]) % 2 === 0;
}

/** Returns the line: fields joined by carets, an ODS extract with its two dates at the end. */
export function toCalpadsLine(
  fields: readonly string[],
  { file, year }: { readonly file: CalpadsFile; readonly year: SchoolYear },
): string {
  const line = fields.join("^");
  if (!isOdsExtract(file, year)) return line;
  const uploaded = toCompact(Math.min(year.asOf, year.endDay) + 2);
  return `${line}^${uploaded}^${uploaded}`;
}

/** Returns reporting LEA and school, in the order all files share. */
export function placeFields(school: School): readonly string[] {
  return [reportingLeaOf(school), school.code];
}

/** Returns fields without a value. */
export function blank(count: number): readonly string[] {
  return blanks.slice(0, count);
}
