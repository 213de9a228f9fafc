import { readFile } from "node:fs/promises";
import type { Policy } from "../contracts/published/policies.ts";
import { fillMessages } from "../languages/fill-messages.ts";
import { listLanguages, rootLanguage } from "../languages/list-languages.ts";
import { findPageSource, makePage } from "../languages/make-page.ts";
import { readAddress } from "../languages/page-language.ts";
import { readMessages } from "../languages/read-messages.ts";
import type { Messages } from "../site/components/messages.ts";
import { fillPolicies } from "../site/data/fill-policies.ts";

/** A language that the project has words in. */
export interface Spoken {
  readonly language: string;
  readonly text: Messages;
  /** Fills in the policy numbers; a site without policies has none. */
  readonly fill: (source: string) => string;
}

/** Returns every language of the project with its messages. */
export function readSpoken(policies: readonly Policy[]): Promise<Spoken[]> {
  return Promise.all(
    listLanguages().map(async (language) => {
      const text = await readMessages(language);
      const fill = (source: string) =>
        policies.length === 0 ? source : fillPolicies(source, policies, text);
      return { language, text, fill };
    }),
  );
}

/**
 * Returns all that a page is made of: its Markdown, as it is written and with its numbers; of a page in
 * another language also that of the page it translates. Undefined when there is none.
 */
export async function readPageSource(
  name: string,
  languages: readonly Spoken[],
): Promise<string | undefined> {
  const address = readAddress(
    name.replace(/\.html$/, ""),
    languages.map((one) => one.language),
  );
  const spoken = languages.find((one) => one.language === address.language);
  const path = findPageSource(address.page);
  if (path === undefined || !spoken) return undefined;
  const source = await readFile(path, "utf8");
  const own = address.language === rootLanguage ? source : await makePage(address);
  return [source, own, spoken.fill(fillMessages(own, spoken.text))].join("\n");
}
