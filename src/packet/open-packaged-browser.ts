import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/**
 * Flags of the packaged browser that let it crash with a page, hide what a page does wrong, or draw with
 * a graphics card that is not there.
 */
const unwanted =
  /single-process|no-zygote|in-process-gpu|web-security|insecure-content|use-(gl|angle)|swiftshader|gpu-block/;
const wanted = ["--disable-gpu", "--disable-gpu-compositing", "--disable-software-rasterizer"];

/** Opens the headless browser that installs from the package registry (Linux only). */
export async function openPackagedBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((flag) => !unwanted.test(flag)), ...wanted],
    headless: true,
  });
}
