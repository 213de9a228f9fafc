import type { Edition } from "../contracts/published/edition.ts";
import type { Policy } from "../contracts/published/policies.ts";
import { readMessages } from "../languages/read-messages.ts";
import type { Messages } from "../site/components/messages.ts";
import { messagesInForce } from "../site/data/messages-in-force.ts";

/** The messages of each language of a site, the root's first. */
export type SiteTexts = ReadonlyMap<string, Messages>;

/** Returns the languages of an edition, the root's first. */
export function languagesOf({ languages }: Pick<Edition, "languages">): string[] {
  return languages.split(",");
}

/** Returns the messages of an edition's languages with the policy numbers in force. */
export async function readTexts(
  edition: Pick<Edition, "languages">,
  policies: readonly Policy[],
): Promise<SiteTexts> {
  const texts = languagesOf(edition).map(async (language): Promise<[string, Messages]> => {
    const messages = await readMessages(language);
    return [language, messagesInForce(messages, policies)];
  });
  return new Map(await Promise.all(texts));
}

/** Returns the messages of a language; throws where the site does not speak it. */
export function getText(texts: SiteTexts, language: string): Messages {
  const text = texts.get(language);
  if (!text) throw new Error(`unknown language: ${language}`);
  return text;
}
