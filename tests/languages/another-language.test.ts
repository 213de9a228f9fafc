import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { languageLinks } from "../../src/finish/language-links.ts";
import { frameFooter, frameHeader } from "../../src/finish/page-frame.ts";
import { listLanguages, messagesFolder } from "../../src/languages/list-languages.ts";
import { listPages } from "../../src/languages/list-pages.ts";
import { makePage } from "../../src/languages/make-page.ts";
import { readAddress, toAddress } from "../../src/languages/page-language.ts";
import { readMessages } from "../../src/languages/read-messages.ts";
import { languageFiles } from "../../src/site/data/language-files.ts";
import { defaultPolicies } from "../support/default-policies.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";
import { listFiles, readSource } from "../support/source-files.ts";

const folder = mkdtempSync(join(tmpdir(), "rollcall-languages-"));
const [, known = ""] = listLanguages();
cpSync(messagesFolder, folder, { recursive: true });
cpSync(join(folder, known), join(folder, "tl"), { recursive: true });
const made = await readMessages(known);
writeFileSync(
  join(folder, "tl.json"),
  JSON.stringify({
    ...made,
    ...{ language: "tl", language_name: "Tagalog" },
    pages: { ...made.pages, board: "Ulat sa lupon" },
    names: { ...made.names, Kindergarten: "Kinder" },
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

describe("a language whose file is added", () => {
  test("is known", () => {
    expect(listLanguages(folder)).toEqual(["en", known, "tl"].sort());
  });

  test("has every page, with the cells of the English one and its own words", async () => {
    for (const name of listPages(["27999990000101"])) {
      const page = await makePage({ language: "tl", page: `/${name}` }, { folder });
      expect(page).not.toMatch(/data\/messages\.json|"\.\/components|"data\/|\[\[text:/);
    }
    const board = await makePage({ language: "tl", page: "/board" }, { folder });
    expect(board).toMatch(/^---\ntitle: Ulat sa lupon\n---\n/);
    expect(board).toContain('from "../components/page-head.js"');
    expect(board).toContain('FileAttachment("../data/languages/tl/messages.json")');
    expect(board).toContain('FileAttachment("../data/languages/tl/reporting-categories.json")');
    expect(board).toContain('FileAttachment("../data/edition.json")');
    expect(board).toMatch(/`\.\/schools\/\$\{cds\}\.html`/);
    const school = await makePage({ language: "tl", page: "/schools/27999990000101" }, { folder });
    expect(school).toMatch(/`\.\.\/\.\.\/data\/schools\/\$\{observable\.params\.cds\}\.json`/);
    const lcap = await makePage({ language: "tl", page: "/lcap" }, { folder });
    expect(lcap).toMatch(/`\.\.\/downloads\/\$\{file\}`/);
    expect(lcap).toContain("](./methods/engagement)");
    const changes = await makePage({ language: "tl", page: "/changes" }, { folder });
    expect(changes).toContain("](../downloads/published_changes.csv)");
    const downloads = await makePage({ language: "tl", page: "/downloads/index" }, { folder });
    expect(downloads).toMatch(/`\.\.\/\.\.\/downloads\/\$\{file\}`/);
  });

  test("has tables in its own words, and policy numbers as it writes them", async () => {
    const messages = await readMessages("tl", folder);
    const sentence = "Enrollments that end before they begin, no-shows aside. They count no days.";
    const tables = {
      "data-quality": [{ explanation: sentence }],
      "reporting-categories": [{ code: "GRKN", name: "Kindergarten" }],
    };
    const files = languageFiles(messages, { tables, policies: defaultPolicies });
    const read = (name: string) => JSON.parse(new TextDecoder().decode(files[`${name}.json`]));
    expect(read("reporting-categories")).toEqual([{ code: "GRKN", name: "Kinder" }]);
    const said = new Map(Object.entries<string>(messages.names));
    expect(read("data-quality")).toEqual([{ explanation: said.get(sentence) }]);
    expect(Object.keys(read("messages").names)).toContain("Kindergarten");
    expect(Object.keys(read("messages").names)).not.toContain(sentence);
    expect(JSON.stringify(read("messages"))).not.toContain("[[chronic");
    expect(read("messages").pages.board).toBe("Ulat sa lupon");
  });

  test("stands beside the others in the frame of every page, which keeps to its language", async () => {
    const { site } = siteFixture(inventedPublished());
    const spoken = ["en", known, "tl"];
    const texts = new Map(
      await Promise.all(
        spoken.map(async (language) => [language, await readMessages(language, folder)] as const),
      ),
    );
    const frame = { edition: site.edition, texts };
    const header = frameHeader("/tl/schools/index", frame);
    expect(header).toContain(
      '<a class="language" href="/schools/" lang="en" hreflang="en">English</a>',
    );
    expect(header).toContain(`<a class="language" href="/${known}/schools/"`);
    expect(header).toContain('href="/tl/board"');
    expect(header).toContain('href="/tl/schools/" aria-current="page"');
    expect(frameFooter(frame, "/tl/board")).not.toMatch(/href="\/(?!tl\/)/);
    expect(frameHeader("/board", { ...frame, texts: new Map([["en", site.text]]) })).not.toContain(
      "hreflang",
    );
    expect(languageLinks({ language: "tl", page: "/board" }, texts)).not.toContain("Tagalog");
  });
});

test("an address tells language and page, and back", () => {
  const languages = ["en", "tl"];
  expect(readAddress("/tl/schools/1", languages)).toEqual({ language: "tl", page: "/schools/1" });
  expect(readAddress("tl/index.html", languages)).toEqual({ language: "tl", page: "/index.html" });
  expect(readAddress("/methods/index", languages)).toEqual({
    ...{ language: "en", page: "/methods/index" },
  });
  expect(toAddress({ language: "tl", page: "/board" })).toBe("/tl/board");
  expect(toAddress({ language: "en", page: "/board" })).toBe("/board");
});

test("no code knows which languages there are besides English", () => {
  const spoken = listLanguages().filter((language) => language !== "en");
  const named = new RegExp(`["'\`/](${spoken.join("|")})(-\\w\\w)?["'\`/.]`);
  const found = [...listFiles("src", ".ts"), "observablehq.config.ts"]
    .filter((path) => named.test(readSource(path).replace(/\/\*.*?\*\/|\/\/ .*$/gms, "")))
    .sort();
  expect(found).toEqual([]);
});

test("each language has a file and, for its prose, a folder", () => {
  const entries = readdirSync(messagesFolder);
  for (const language of listLanguages()) {
    expect(entries).toContain(`${language}.json`);
    if (language !== "en") expect(entries).toContain(language);
    expect(readFileSync(join(messagesFolder, `${language}.json`), "utf8")).toMatch(/\}\n$/);
  }
});
