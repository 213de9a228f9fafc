import { cell } from "./csv.ts";
import type { Entity } from "./entities.ts";
import type { OpenFolder } from "./open-folder.ts";
import { standingSenr } from "./read-enrollments.ts";
import { standingStas } from "./stas-days.ts";
import type { StudentYear } from "./year-of-students.ts";

/**
 * Is a district without some of its charters? Those are the charters that the state's file of the year lists or, where
 * it lists no school of the district, schools.csv; the year's source must have a record of each.
 */
export function isCharterMissing(open: OpenFolder, entity: Entity, year: StudentYear): boolean {
  if (entity.level === "S") return false;
  const supplied = schoolsSupplied(open, year);
  const codes = open.folder.settings.districts.map(({ code }) => code);
  return codes
    .filter((code) => entity.level === "C" || code === entity.district)
    .some((code) => chartersOf(open, year, code).some((charter) => !supplied.has(charter)));
}

function chartersOf({ folder }: OpenFolder, year: StudentYear, district: string) {
  const published = folder.stateFigures.filter(
    ({ label, level, cds }) => label === year.label && level === "S" && cds.startsWith(district),
  );
  if (published.length > 0)
    return published.filter(({ isCharter }) => isCharter).map(({ cds }) => cds.slice(-7));
  return [...folder.schools.values()]
    .filter((school) => school.isCharter && school.district === district)
    .map(({ code }) => code);
}

/** The schools of which the source that the year is counted from has any record. */
function schoolsSupplied(open: OpenFolder, { files, status }: StudentYear): ReadonlySet<string> {
  if (status.source === "STAS")
    return new Set(
      standingStas(files.calpads.get("STAS") ?? [], open.identity).map((line) => line[4] ?? ""),
    );
  const sis = (files.sis.get("enrollments") ?? []).map((row) => cell(row, "school_code").slice(-7));
  const senr = standingSenr(files.calpads.get("SENR") ?? [], open.identity).map(
    (line) => line[4] ?? "",
  );
  return new Set([...sis, ...senr]);
}

/** What a row says of an entity whose charters are not all there. */
export function charterNote(open: OpenFolder, entity: Entity, year: StudentYear): string {
  return isCharterMissing(open, entity, year) ? "without charters not supplied" : "";
}
