import { cdePublished } from "./cde-published.ts";
import { inventedPublished } from "./invented-published.ts";
import { writePublished } from "./write-published.ts";

/**
 * Writes a small plausible `published.duckdb`: an invented district in a running year, or (`cdeOnly`)
 * a real district that has the state's published figures only.
 */
export async function writePublishedFixture(
  path: string,
  { cdeOnly = false }: { cdeOnly?: boolean } = {},
): Promise<void> {
  await writePublished(path, cdeOnly ? cdePublished() : inventedPublished());
}
