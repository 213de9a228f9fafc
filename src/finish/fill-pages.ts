import type { Policy } from "../contracts/published/policies.ts";
import { fillPolicies } from "../site/data/fill-policies.ts";

/** What is needed of Framework's Markdown parser: a step before it reads a page. */
export interface PageParser {
  readonly core: {
    readonly ruler: {
      readonly before: (step: string, name: string, rule: (page: { src: string }) => void) => void;
    };
  };
}

/**
 * Returns a parser of pages in which each `[[policy]]` stands for the number in force, as in the
 * site's messages. The words are in the built page itself: print and search see them.
 */
export function fillPages<Parser extends PageParser>(
  parser: Parser,
  policies: readonly Policy[],
): Parser {
  parser.core.ruler.before("normalize", "policies", (page) => {
    page.src = fillPolicies(page.src, policies);
  });
  return parser;
}
