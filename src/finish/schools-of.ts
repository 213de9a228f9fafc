import type { Entity } from "../contracts/published/entities.ts";

/** Returns the codes of the schools that have a page. */
export function schoolsOf(
  places: readonly Pick<Entity, "level" | "role" | "cds_code">[],
): string[] {
  return places.flatMap(({ level, role, cds_code }) =>
    level === "S" && role === "part" ? cds_code : [],
  );
}
