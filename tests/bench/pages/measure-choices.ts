import type { Browser, Page } from "playwright-core";
import { z } from "zod";

/** A choice on the page of groups and how long it took until its answer was on the screen. */
export interface ChoiceTime {
  readonly choice: string;
  readonly milliseconds: number;
}

/** Menus by their place on the page, and what is picked in turn. */
const choices = [
  { menu: "Grades", value: "GR68" },
  { menu: "Measure", value: "attendance" },
  { menu: "Measure", value: "dashboard" },
  { menu: "Measure", value: "chronic" },
  { menu: "From", index: 0 },
  { menu: "To", index: -1 },
  { menu: "Place", index: 3 },
  { menu: "Place", index: 0 },
] as const;

/**
 * Picks in the page and returns the milliseconds from the reader's choice to the frame that follows
 * its drawing. A file that a choice needs for the first time is part of it.
 */
const pick = ({ menu, value, index }: { menu: string; value?: string; index?: number }) => `
  new Promise((done) => {
    const label = [...document.querySelectorAll(".group-controls label")].find(
      (one) => one.firstChild.textContent === ${JSON.stringify(menu)});
    const select = label.querySelector("select");
    const options = [...select.options];
    const option = ${
      value === undefined
        ? `options.at(${index})`
        : `options.find((one) => one.value === ${JSON.stringify(value)})`
    };
    const before = document.querySelector(".group-answer");
    const started = performance.now();
    const look = () => document.querySelector(".group-answer") !== before
      && !document.querySelector("observablehq-loading")
      ? setTimeout(() => done(performance.now() - started)) : requestAnimationFrame(look);
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    requestAnimationFrame(look);
  })`;

/** Measures every kind of choice on the page of groups, at full speed. */
export async function measureChoices(browser: Browser, address: string): Promise<ChoiceTime[]> {
  const page: Page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(address, { waitUntil: "networkidle" });
    const found: ChoiceTime[] = [];
    for (const choice of choices) {
      const milliseconds = z.number().parse(await page.evaluate(pick(choice)));
      const value = "value" in choice ? choice.value : `option ${choice.index}`;
      found.push({ choice: `${choice.menu}: ${value}`, milliseconds });
    }
    return found;
  } finally {
    await page.close();
  }
}
