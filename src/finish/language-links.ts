import { type PageInLanguage, toAddress } from "../languages/page-language.ts";
import type { SiteTexts } from "./site-texts.ts";

/** The choices of a page stand in its address: the same page in the other language keeps them. */
const keepState = `<script>
for (const link of document.querySelectorAll("a[hreflang]"))
  for (const moment of ["click", "auxclick", "contextmenu"])
    link.addEventListener(moment, () => {
      link.search = location.search;
      link.hash = location.hash;
    });
</script>`;

/**
 * Returns a link to the same page in each other language, in that language's own name; nothing on a
 * site of one language.
 */
export function languageLinks({ language, page }: PageInLanguage, texts: SiteTexts): string {
  const links = [...texts]
    .filter(([other]) => other !== language)
    .map(([other, { language: tag, language_name: name }]) => {
      const href = toAddress({ language: other, page: page.replace(/\/index$/, "/") });
      return `<a class="language" href="${href}" lang="${tag}" hreflang="${tag}">${name}</a>`;
    });
  return links.length === 0 ? "" : [...links, keepState].join("\n");
}
