import type { Entity } from "../../contracts/published/entities.ts";
import { fill } from "./messages.js";
import type { Site } from "./site.ts";

/** Returns the name of an entity as a sentence says it: `Monterey County`, `California`. */
export function placeName(
  entity: Pick<Entity, "level" | "name">,
  { text }: Pick<Site, "text">,
): string {
  if (entity.level === "T") return text.places.state;
  if (entity.level !== "C") return entity.name;
  const [, name] = /^(.*) County$/i.exec(entity.name) ?? [];
  if (name === undefined && /count/i.test(entity.name)) return entity.name;
  return fill(text.places.county, { name: name ?? entity.name });
}

/** Returns the entity of a code; throws if the site has none. */
export function getEntity({ entities }: Pick<Site, "entities">, cds_code: string): Entity {
  const entity = entities.find((x) => x.cds_code === cds_code);
  if (!entity) throw new Error(`unknown entity: ${cds_code}`);
  return entity;
}

/** Returns what a place is compared with, nearest first: its district, the county, the state. */
export function comparedWith(site: Pick<Site, "entities">, cds_code: string): Entity[] {
  const district = `${cds_code.slice(0, 7)}0000000`;
  const county = `${cds_code.slice(0, 2)}${"0".repeat(12)}`;
  const own = site.entities.filter((x) => [district, county].includes(x.cds_code));
  const benchmarks = site.entities.filter((x) => x.role === "benchmark");
  const all = [...new Set([...own, ...benchmarks])].filter((x) => x.cds_code !== cds_code);
  return ["D", "C", "T"].flatMap((level) => all.filter((x) => x.level === level));
}

/** Returns the parts that an overview lists: a county's districts, a district's schools. */
export function partsOf({ entities, edition }: Pick<Site, "entities" | "edition">): Entity[] {
  const level = edition.level === "C" ? "D" : "S";
  const parts = entities.filter((x) => x.role === "part");
  const direct = parts.filter((x) => x.level === level);
  return direct.length > 0 ? direct : parts;
}
