import { existsSync } from "node:fs";
import { join } from "node:path";
import { rootLanguage } from "../languages/list-languages.ts";

/** Which packet: of the subject of the site, or of one school. */
export interface PacketOf {
  /** Folder of a built site. */
  readonly site: string;
  /** CDS code of a school, 14 digits. */
  readonly school?: string | undefined;
  /** Folder of the language's pages, like `es`; without one the language of the root. */
  readonly language?: string | undefined;
}

/** Returns the page of a site that a packet prints; throws where the site has none. */
export function getPacketPage({ site, school, language }: PacketOf): string {
  const has = (path: string) => existsSync(join(site, path));
  if (!has("index.html") || !has("_observablehq")) {
    throw new Error(`no site in ${site}: make one with npm run build -- --out ${site}`);
  }
  const folder = language === undefined || language === rootLanguage ? "" : `${language}/`;
  if (!has(`${folder}board.html`) && has("board.html"))
    throw new Error(`no pages in ${language} in ${site}: list it under languages in district.yaml`);
  const page = folder + (school === undefined ? "board.html" : `schools/${school}.html`);
  if (has(page)) return page;
  throw new Error(
    school === undefined
      ? `missing page: ${join(site, page)}; build the site again`
      : `unknown school: ${school}; the page of schools in ${site} lists them, and each address ends with the school's code`,
  );
}
