import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { main } from "../../src/cli.ts";
import { serveSite } from "../../src/finish/serve-site.ts";
import { getPacketPage } from "../../src/packet/packet-page.ts";
import { printPage } from "../../src/packet/print-page.ts";
import { writePacket } from "../../src/packet/write-packet.ts";
import { readySite } from "../support/demo-sites.ts";
import { openBrowser } from "../support/open-browser.ts";
import { type ReadPdf, readPdf } from "../support/read-pdf.ts";

const scratch = mkdtempSync(join(tmpdir(), "rollcall-packet-"));
const site = await readySite("demo");
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(scratch, { recursive: true, force: true });
});

const schools = (): string[] =>
  readdirSync(join(site, "schools")).flatMap((name) => /^(\d{14})\.html$/.exec(name)?.[1] ?? []);

/** What a page shows on paper: each row of its tables, each card's figure, its headings. */
async function readPrinted(path: string) {
  const served = await serveSite(site, { port: 0 });
  const page = await browser.newPage();
  await page.emulateMedia({ media: "print" });
  await page.goto(served.url + path, { waitUntil: "networkidle" });
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
  const shown = await page.evaluate(() => {
    const textsOf = (selector: string, within: Document | Element = document) =>
      Array.from(within.querySelectorAll(selector))
        .filter((element) => element.checkVisibility())
        .map((element) => element.textContent.replaceAll(/\s+/g, ""));
    return {
      rows: textsOf("tr"),
      cards: textsOf(".card .value"),
      headings: textsOf("h1, h2"),
      parts: Array.from(document.querySelectorAll(".sheet:not(.closing)"), (part) => ({
        title: textsOf("h2", part).join(""),
        lastRow: textsOf("tr", part).at(-1) ?? "",
      })),
    };
  });
  await page.close();
  await served.close();
  return shown;
}

describe.each([
  { packet: "the district's packet", path: () => "board.html", school: () => undefined },
  {
    packet: "a school's packet",
    path: () => `schools/${schools()[0]}.html`,
    school: () => schools()[0],
  },
])("$packet", ({ path, school }) => {
  let pdf: ReadPdf;
  let shown: Awaited<ReturnType<typeof readPrinted>>;

  beforeAll(async () => {
    const out = join(scratch, "new folder", "packet.pdf");
    await writePacket({ site, school: school(), out });
    pdf = await readPdf(readFileSync(out));
    shown = await readPrinted(path());
  });

  test("has every row of the page's tables and every figure of its cards, selectable", () => {
    const text = pdf.sheets.join("");
    expect(shown.cards.length).toBeGreaterThan(3);
    expect(shown.cards.filter((value) => !text.includes(value))).toEqual([]);
    expect(shown.rows.filter((row) => !text.includes(row))).toEqual([]);
    if (school() === undefined) expect(shown.rows.length).toBeGreaterThan(40);
  });

  test("has the page's headings as bookmarks, in their order", () => {
    const squeezed = pdf.bookmarks.map((title) => title.replaceAll(/\s+/g, ""));
    expect(squeezed.filter((title) => shown.headings.includes(title))).toEqual(shown.headings);
  });

  test("is tagged, and has a language, a title and numbered sheets", () => {
    const count = pdf.sheets.length;
    expect(pdf).toMatchObject({ isTagged: true, language: "en" });
    expect(String(pdf.title)).toMatch(/\| School attendance, /);
    expect(pdf.structures).toMatchObject({ Document: count });
    expect(pdf.structures.H2).toBeGreaterThan(3);
    pdf.sheets.forEach((text, i) => {
      expect(text).toMatch(new RegExp(`${i + 1}/${count}`));
    });
  });

  test("of a school is two sheets; of a district no part is torn that fits a sheet", () => {
    if (school() !== undefined) return expect(pdf.sheets.length).toBe(2);
    expect(shown.parts.length).toBeGreaterThan(4);
    const torn = shown.parts.filter(
      ({ title, lastRow }) =>
        !pdf.sheets.some((text) => text.includes(title) && text.includes(lastRow)),
    );
    expect(torn).toEqual([]);
  });
});

describe("paper", () => {
  const folder = join(scratch, "small");
  const row = (i: number) => `<tr><th scope="row">Row ${i}</th><td>${i}.5%</td></tr>`;
  const rows = Array.from({ length: 150 }, (_, i) => row(i)).join("");

  async function printSmall(body: string, paper?: "A4"): Promise<ReadPdf> {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "index.html"),
      `<!doctype html><html lang="es"><title>Small</title>${body}</html>`,
    );
    const served = await serveSite(folder, { port: 0 });
    try {
      return await readPdf(await printPage(browser, { url: served.url, paper }));
    } finally {
      await served.close();
    }
  }

  test("repeats the head of a table on every sheet that it reaches", async () => {
    const { sheets, language, structures } = await printSmall(
      `<h1>Long</h1><table><thead><tr><th>Place</th><th>Percent</th></tr></thead><tbody>${rows}</tbody></table>`,
      "A4",
    );
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.filter((text) => text.includes("PlacePercent"))).toEqual(sheets);
    expect(language).toBe("es");
    expect(structures.TH).toBeGreaterThan(150);
  });

  test("is not printed with a hole where a page shows an error", async () => {
    const broken = `<h1>Broken</h1><p class="observablehq--error">missing row</p>`;
    await expect(printSmall(broken)).rejects.toThrow("does not show all of its figures");
    await expect(printSmall(`<script>throw new Error("no rows")</script>`)).rejects.toThrow(
      "no rows",
    );
    await expect(printSmall(`<img src="gone.png">`)).rejects.toThrow("gone.png");
  });
});

describe("the packet command", () => {
  const packet = (...args: string[]) => main(["packet", "--quiet", ...args]);
  const out = join(scratch, "kept.pdf");
  let said = "";

  beforeAll(() => {
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      said += text;
      return true;
    });
  });

  afterAll(() => {
    vi.restoreAllMocks();
  });

  test("keeps the packet that stood before where it cannot make another", async () => {
    writeFileSync(out, "before");
    expect(await packet("--site", join(scratch, "nowhere"), "--out", out)).toBe(1);
    expect(await packet("--site", site, "--school", "27999990000000", "--out", out)).toBe(1);
    expect(await packet("--site", site, "--browser", join(scratch, "none"), "--out", out)).toBe(1);
    expect(readFileSync(out, "utf8")).toBe("before");
    expect(said).toMatch(
      /no site in .*\n.*unknown school: 27999990000000.*\n.*not start as a browser/,
    );
    expect(readdirSync(scratch).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });

  test("writes neither into a site nor over a folder", async () => {
    expect(await packet("--site", site, "--out", join(site, "packet.pdf"))).toBe(1);
    expect(existsSync(join(site, "packet.pdf"))).toBe(false);
    expect(await packet("--site", site, "--out", scratch)).toBe(1);
  });

  test("prints the page of the language that is asked for", () => {
    const [school = ""] = schools();
    expect(getPacketPage({ site, language: "es" })).toBe("es/board.html");
    expect(getPacketPage({ site, language: "es", school })).toBe(`es/schools/${school}.html`);
    expect(getPacketPage({ site, language: "en" })).toBe("board.html");
    expect(() => getPacketPage({ site, language: "fr" })).toThrow("no pages in fr");
  });

  test("answers wrong usage with exit code 2", async () => {
    expect(await packet("--site", site)).toBe(2);
    expect(await packet("--site", site, "--school", "0101", "--out", out)).toBe(2);
    expect(await packet("--site", site, "--paper", "Foolscap", "--out", out)).toBe(2);
  });
});
