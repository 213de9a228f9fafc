import { edition } from "../contracts/published/edition.ts";
import { entities } from "../contracts/published/entities.ts";
import { policies } from "../contracts/published/policies.ts";
import { toAddress } from "../languages/page-language.ts";
import { readPublished } from "../warehouse/snapshot.ts";
import { schoolsOf } from "./schools-of.ts";
import { readTexts } from "./site-texts.ts";

/** A language of the site: how browsers call it, and what the site is called in it. */
export interface SiteLanguage {
  readonly language: string;
  readonly tag: string;
  readonly site: string;
}

/** What finishing adds to what pages call themselves. */
export interface SiteTitles {
  /** The root's language first. */
  readonly languages: readonly SiteLanguage[];
  /** The titles of the schools' pages, which share one source, by page path. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Returns the languages of a site and the titles of its schools' pages. */
export async function readPageTitles(published: string): Promise<SiteTitles> {
  const [subject] = await readPublished(edition, { path: published });
  if (!subject) throw new Error("missing row: edition");
  const places = await readPublished(entities, { path: published });
  const texts = await readTexts(subject, await readPublished(policies, { path: published }));
  const schools = new Set(schoolsOf(places));
  return {
    languages: [...texts].map(([language, { language: tag, frame }]) => ({
      ...{ language, tag },
      site: [frame.site, subject.district_name].join(", "),
    })),
    titles: new Map(
      [...texts.keys()].flatMap((language) =>
        places
          .filter(({ cds_code }) => schools.has(cds_code))
          .map(({ cds_code, name }): [string, string] => {
            const address = toAddress({ language, page: `/schools/${cds_code}.html` });
            return [address.slice(1), name];
          }),
      ),
    ),
  };
}
