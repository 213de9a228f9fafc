import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** Flags of the packaged browser that let it crash with a page or hide what a page does wrong. */
const unwanted = /single-process|no-zygote|in-process-gpu|disable-web-security|insecure-content/;

/** Opens the headless browser that installs from the package registry (Linux only). */
export async function openPackagedBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((flag) => !unwanted.test(flag)),
    headless: true,
  });
}
