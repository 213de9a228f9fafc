import { readdirSync } from "node:fs";
import { serveSite } from "../../src/finish/serve-site.ts";
import { openBrowser } from "../support/open-browser.ts";
import { measureChoices } from "./pages/measure-choices.ts";
import { measurePage } from "./pages/measure-page.ts";

const SLOWDOWN = 4;
const MOST_PAINT = 1500;
const MOST_CHOICE = 100;

/** One page of each kind: schools have one source. */
function findPages(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .sort();
  const [school] = pages.filter((path) => /^schools\/\d/.test(path));
  return pages.filter((path) => !/^schools\/\d/.test(path) || path === school);
}

/**
 * Measures a built site (`dist`, or the folder that is named): the largest contentful paint of each
 * page on a processor four times slower, and how long choices on the page of groups take.
 */
async function runPagesBench(folder = "dist"): Promise<void> {
  const site = await serveSite(folder, { port: 0 });
  const browser = await openBrowser();
  try {
    process.stdout.write(
      `${"page".padEnd(36)}paint ms  shift  (1280 px)  paint ms  shift  (375 px)\n`,
    );
    for (const path of findPages(folder)) {
      const columns = [path.padEnd(36)];
      for (const width of [1280, 375]) {
        const { paint, shift } = await measurePage(browser, site.url + path, {
          ...{ slowdown: SLOWDOWN, width },
        });
        const mark = paint > MOST_PAINT ? " slow" : "";
        columns.push(`${paint.toFixed(0).padStart(8)}  ${shift.toFixed(3)}${mark.padEnd(13)}`);
      }
      process.stdout.write(`${columns.join("")}\n`);
    }
    process.stdout.write("\nchoice on the page of groups        ms\n");
    for (const { choice, milliseconds } of await measureChoices(
      browser,
      `${site.url}groups.html`,
    )) {
      const mark = milliseconds > MOST_CHOICE ? " slow" : "";
      process.stdout.write(`${choice.padEnd(32)}${milliseconds.toFixed(0).padStart(6)}${mark}\n`);
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

await runPagesBench(process.argv[2]);
