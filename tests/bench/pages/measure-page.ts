import type { Browser } from "playwright-core";
import { z } from "zod";

/** How a page came up: its largest contentful paint, milliseconds, and what moved. */
export interface PageTimes {
  readonly paint: number;
  readonly shift: number;
}

const times = z.object({ paint: z.number(), shift: z.number() });

/** Collects paints and shifts from the first moment of a page. */
const observe = `
  window.seen = { paint: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.paint = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

/** Opens a page afresh on a processor so many times slower, and waits until it is drawn. */
export async function measurePage(
  browser: Browser,
  address: string,
  { slowdown, width }: { slowdown: number; width: number },
): Promise<PageTimes> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.addInitScript(observe);
    await page.goto(address, { waitUntil: "networkidle" });
    await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
    return times.parse(await page.evaluate("window.seen"));
  } finally {
    await context.close();
  }
}
