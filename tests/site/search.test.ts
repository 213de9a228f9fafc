// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import type { PublishedChanges } from "../../src/contracts/published/published-changes.ts";
import { changesFinding, changesList } from "../../src/site/components/published-changes.ts";
import { findPassages } from "../../src/site/components/search-passages.ts";
import { siteSearch } from "../../src/site/components/site-search.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const { site } = siteFixture(inventedPublished());

test("a search finds words by their beginning, without accents, headings first", () => {
  const passage = (title: string, text: string) => ({ title, text, page: "", href: "./x.html" });
  const passages = [
    passage("Days", "A truant student is not always chronically absent."),
    passage("Truancy", "Unexcused absence."),
    passage("Cañada Elementary", ""),
    passage("Away", `${"x ".repeat(200)}truly rare ${"y ".repeat(200)}`),
  ];
  const titles = (question: string) => findPassages(passages, question).map(({ title }) => title);
  expect(titles("truan")).toEqual(["Truancy", "Days"]);
  expect(titles("CANADA elem")).toEqual(["Cañada Elementary"]);
  expect(titles("truant chronic")).toEqual(["Days"]);
  expect(titles("uant")).toEqual([]);
  expect(titles(" (*")).toEqual([]);
  const [found] = findPassages(passages, "truly");
  expect(found?.text).toMatch(/^… .*truly rare.* …$/);
  expect(found?.text.length).toBeLessThan(200);
});

test("a search reads the pages that explain, and follows their links within the site", async () => {
  document.body.innerHTML =
    '<nav class="site-map"><a href="./methods/index.html">Methods</a><a href="./dips.html">Around breaks</a></nav>';
  const pages: Record<string, string> = {
    "methods/index.html":
      '<main><h1>How</h1><a href="./days.html#x">Days</a><a href="https://example.org/methods/y">y</a></main>',
    "methods/days.html":
      '<main><h1>Days</h1><h2 id="wilson"><a href="#wilson">Intervals</a></h2><p>Wilson made them.</p></main>',
  };
  const asked: string[] = [];
  const load = async (address: string) => {
    const path = new URL(address).pathname.slice(1);
    asked.push(path);
    return pages[path] ?? "";
  };
  const replaceState = vi.fn<(data: null, unused: string, url: string) => void>();
  const window = { location: { search: "?q=wilson" }, history: { replaceState } };
  const drawn = siteSearch({ ...site, document, window, load });
  await vi.waitFor(() => expect(drawn.querySelectorAll("li")).toHaveLength(1));
  expect(asked).toEqual(["methods/index.html", "methods/days.html"]);
  expect(drawn.querySelector("a")?.getAttribute("href")).toMatch(/methods\/days\.html#wilson$/);
  expect(drawn.textContent).toContain("1 place found.");

  const field = drawn.querySelector("input");
  if (!field) throw new Error("no field");
  field.value = "harbor";
  field.dispatchEvent(new Event("input"));
  expect(replaceState).toHaveBeenCalledWith(null, "", "?q=harbor");
  expect(drawn.querySelector("li")?.textContent).toContain("Harbor Middle");
  field.value = "breaks";
  field.dispatchEvent(new Event("input"));
  expect(drawn.querySelector("a")?.getAttribute("href")).toBe("./dips.html");
});

const change: PublishedChanges = {
  ...{ release: 3, as_of: "2026-02-18", school_year: 2025, level: "D", cds_code: site.cds_code },
  ...{ figure: "chronic", reporting_category: "GR05", reporting_category_2: "SE" },
  ...{ students_before: 44, count_before: 12, students_now: 44, count_now: null },
  reason: "hidden cells changed",
};

test("changes are said by release with their reason, and a star is a star", () => {
  const rows = [change, { ...change, reporting_category: "TA", reporting_category_2: "TA" }];
  expect(changesFinding(rows, site)).toBe(
    "2 published figures of finished school years have changed, in 1 release.",
  );
  const list = changesList(rows, { ...site, document });
  const words = list.textContent ?? "";
  expect(words).toContain("Release 3, with days to February 18, 2026");
  expect(words).toContain("2 figures: what has to be hidden to protect students changed.");
  expect(words).toContain("Grade 5, English learners");
  expect(words).toContain("12 of 44");
  expect(words).toContain("* of 44");
});

test("no change is said in words", () => {
  expect(changesFinding([], site)).toBe(
    "No published figure of a finished school year has changed.",
  );
  expect(changesList([], { ...site, document }).textContent).toBe("");
});
