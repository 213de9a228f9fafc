import type { Policy } from "../contracts/published/policies.ts";
import { fillMessages } from "../languages/fill-messages.ts";
import { readAddress } from "../languages/page-language.ts";
import { fillPolicies } from "../site/data/fill-policies.ts";
import { getText, type SiteTexts } from "./site-texts.ts";

/** A page as Framework's Markdown parser is given it. */
interface ParsedPage {
  src: string;
  readonly env: { readonly path: string };
}

/** What is needed of Framework's Markdown parser: a step before it reads a page. */
export interface PageParser {
  readonly core: {
    readonly ruler: {
      readonly before: (step: string, name: string, rule: (page: ParsedPage) => void) => void;
    };
  };
}

/**
 * Returns a parser of pages in which each `[[policy]]` stands for the number in force, as in the
 * site's messages, and each `[[text:topic.name]]` for a message in the language of the page. The
 * words are in the built page itself: print and search see them.
 */
export function fillPages<Parser extends PageParser>(
  parser: Parser,
  { texts, policies }: { readonly texts: SiteTexts; readonly policies: readonly Policy[] },
): Parser {
  parser.core.ruler.before("normalize", "policies", (page) => {
    const text = getText(texts, readAddress(page.env.path, [...texts.keys()]).language);
    page.src = fillPolicies(fillMessages(page.src, text), policies, text);
  });
  return parser;
}
