import type { Entity } from "../../contracts/published/entities.ts";

/** Returns a test of rows: whether they are the all-student rows of one of the places. */
export function isOfPlaces(
  places: readonly Entity[],
): (row: { readonly cds_code: string; readonly reporting_category: string }) => boolean {
  const codes = new Set(places.map((place) => place.cds_code));
  return ({ cds_code, reporting_category }) => reporting_category === "TA" && codes.has(cds_code);
}
