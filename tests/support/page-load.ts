import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "playwright-core";
import { z } from "zod";

/** What it takes to open a page, and whether it holds still. */
interface PageLoad {
  /** JavaScript, styles, data and the page itself, compressed, bytes; fonts are not counted. */
  readonly bytes: number;
  /** Sum of layout shifts until everything is drawn. */
  readonly shift: number;
}

/** The most that a page may weigh and move. */
const budget: PageLoad = { bytes: 350 * 1024, shift: 0.05 };

/** Time for the last frames of a page whose data is here, milliseconds. */
const settled = 100;

const observeShifts = `
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

/** Opens an address in a page, and waits until all of it is drawn. */
async function loadPage(
  page: Page,
  address: string,
  { width }: { width: number },
): Promise<PageLoad> {
  const bodies: Promise<Buffer>[] = [];
  const keep = (response: Response) => {
    if (!/\/fonts\//.test(response.url()) && response.ok()) bodies.push(response.body());
  };
  page.on("response", keep);
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(settled);
  page.off("response", keep);
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    shift: z.number().parse(await page.evaluate("window.moved")),
  };
}

/** Returns a page of a reader who has never been here: nothing is kept from page to page. */
export async function openFreshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  await context.addInitScript({ content: observeShifts });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  return page;
}

/** Opens an address in a fresh page; returns what weighs too much or moves while it comes up. */
export async function findHeavy(
  page: Page,
  address: string,
  { width }: { width: number },
): Promise<string[]> {
  const { bytes, shift } = await loadPage(page, address, { width });
  return [
    ...(bytes > budget.bytes ? [`${bytes} bytes at ${width} px`] : []),
    ...(shift > budget.shift ? [`moves by ${shift} at ${width} px`] : []),
  ];
}
