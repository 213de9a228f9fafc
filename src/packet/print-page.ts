import type { Browser, Page } from "playwright-core";

/** Sheets of paper that a packet fits. */
export const papers = ["Letter", "A4"] as const;

/** A sheet of paper. */
export type Paper = (typeof papers)[number];

/** Charts are drawn for a desk's screen, as when a reader prints from there, and fitted to the paper. */
const screen = { width: 1080, height: 1000 };

const margins = { top: "12mm", right: "12mm", bottom: "16mm", left: "12mm" };

/** The foot of each sheet: what this is, and which of how many sheets. */
const foot = `<div style="width:100%;padding:0 12mm;display:flex;justify-content:space-between;gap:2em;font:8pt sans-serif;color:#444">
<span class="title"></span><span><span class="pageNumber"></span>&#8202;/&#8202;<span class="totalPages"></span></span></div>`;

/** From what address, on which paper, and on how many sheets at most. */
export interface PrintOptions {
  readonly url: string;
  readonly paper?: Paper | undefined;
  readonly sheets?: number;
}

/**
 * Returns a page of a served site as a tagged PDF with bookmarks, made smaller where it has to be to
 * stay within `sheets`. Throws when the page shows an error or does not finish: a packet is never
 * printed with a hole in it.
 */
export async function printPage(
  browser: Browser,
  { url, paper = "Letter", sheets = Number.POSITIVE_INFINITY }: PrintOptions,
): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: screen });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("response", (response) => {
    if (!response.ok()) problems.push(`missing file: ${new URL(response.url()).pathname}`);
  });
  await page.emulateMedia({ media: "print", colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(url, { waitUntil: "networkidle" });
  await waitForFigures(page);
  const errors = await page.locator(".observablehq--error").allTextContents();
  if (errors.length + problems.length > 0)
    throw new Error(
      ["the page does not show all of its figures:", ...errors, ...problems].join("\n  "),
    );
  for (const scale of scales.slice(0, -1)) {
    const pdf = await toPdf(page, { paper, scale });
    if (countSheets(pdf) <= sheets) return pdf;
  }
  return toPdf(page, { paper, scale: scales.at(-1) ?? 1 });
}

/** How much smaller a page is made until it stays within its sheets; smaller is not readable. */
const scales = [1, 0.94, 0.88, 0.82];

function toPdf(page: Page, { paper, scale }: { paper: Paper; scale: number }): Promise<Uint8Array> {
  return page.pdf({
    ...{ format: paper, scale, margin: margins, printBackground: true },
    ...{ displayHeaderFooter: true, headerTemplate: "<span></span>", footerTemplate: foot },
    ...{ tagged: true, outline: true },
  });
}

/** Chromium writes what a sheet is as plain text; only what stands on it is compressed. */
function countSheets(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}

/** Waits until every part of the page is filled in and its font is there. */
async function waitForFigures(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
  await page.evaluate(() => document.fonts.ready.then(() => true));
}
