import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type ServedSite, serveSite } from "../../src/finish/serve-site.ts";
import { openBrowser } from "./open-browser.ts";

/** A site that is being served, and a browser that looks at it. */
export interface SiteVisit {
  /** Address of the site; ends in a slash. */
  readonly url: string;
  readonly browser: Browser;
  /** A page at a desk. */
  readonly page: Page;
}

/** Serves a built site and opens a browser for the tests around; returns what gives both. */
export function useSite(folder: string): () => SiteVisit {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    site = await serveSite(folder, { port: 0 });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return () => ({ url: site.url, browser, page });
}
