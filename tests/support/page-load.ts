import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { z } from "zod";

/** What it takes to open a page, and whether it holds still. */
export interface PageLoad {
  /** JavaScript, styles, data and the page itself, compressed, bytes; fonts are not counted. */
  readonly bytes: number;
  /** Sum of layout shifts until everything is drawn. */
  readonly shift: number;
}

/** Time for the last frames of a page whose data is here, milliseconds. */
const settled = 100;

const observeShifts = `
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

/** Opens a page as a reader who comes for the first time, and waits until all of it is drawn. */
export async function loadPage(
  page: Page,
  address: string,
  { width }: { width: number },
): Promise<PageLoad> {
  const bodies: Promise<Buffer>[] = [];
  page.removeAllListeners();
  page.on("response", (response) => {
    if (!/\/fonts\//.test(response.url()) && response.ok()) bodies.push(response.body());
  });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(settled);
  page.removeAllListeners();
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    shift: z.number().parse(await page.evaluate("window.moved")),
  };
}

/** Makes every page that is opened in a context tell how much of it moves. */
export const shiftObserver = { content: observeShifts } as const;
