import { edition } from "../contracts/published/edition.ts";
import { entities } from "../contracts/published/entities.ts";
import text from "../site/messages/en.json" with { type: "json" };
import { readPublished } from "../warehouse/snapshot.ts";

/** Returns the titles of the schools' pages, which share one source, by page path. */
export async function readPageTitles(published: string): Promise<Map<string, string>> {
  const [subject] = await readPublished(edition, { path: published });
  const places = await readPublished(entities, { path: published });
  const site = [text.frame.site, subject?.district_name].join(", ");
  return new Map(
    places
      .filter(({ level, role }) => level === "S" && role === "part")
      .map(({ cds_code, name }) => [`schools/${cds_code}.html`, `${name} | ${site}`]),
  );
}
