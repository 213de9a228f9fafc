import { type Browser, chromium as playwright } from "playwright-core";
import { findBrowsers } from "./find-browsers.ts";
import { openPackagedBrowser } from "./open-packaged-browser.ts";

/**
 * Opens the first of the installed browsers that starts, else the packaged one; with `browser` that
 * program and no other. Throws when none starts, with what each one said.
 */
export async function openPrinter({
  browser,
  installed = browser === undefined ? findBrowsers() : [browser],
  openPackaged = openPackagedBrowser,
}: {
  readonly browser?: string | undefined;
  readonly installed?: readonly string[];
  readonly openPackaged?: () => Promise<Browser>;
} = {}): Promise<Browser> {
  const ways = [
    ...installed.map((path) => () => playwright.launch({ executablePath: path, headless: true })),
    ...(browser === undefined ? [openPackaged] : []),
  ];
  const failures: unknown[] = [];
  for (const open of ways) {
    try {
      return await open();
    } catch (failure) {
      failures.push(failure);
    }
  }
  throw new Error(
    browser === undefined
      ? "no browser starts on this machine: install Chrome, Edge or Chromium, or name one with --browser"
      : `${browser} does not start as a browser: name Chrome, Edge or Chromium`,
    { cause: new AggregateError(failures, "every browser failed") },
  );
}
