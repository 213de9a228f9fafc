import { describe, expect, test } from "vitest";
import type { Policy } from "../../src/contracts/published/policies.ts";
import { fillPolicies } from "../../src/site/data/fill-policies.ts";
import { defaultPolicies } from "../support/default-policies.ts";
import { numberFacts, placesOfFacts } from "../support/number-facts.ts";
import { policyNumbers } from "../support/policy-numbers.ts";
import { readProse } from "../support/read-prose.ts";

const number = (policy: string, value: number, unit: "share" | "rate" | "points" | "change") => ({
  ...{ policy, value, unit, is_in_force: true },
});
const count = (policy: string, value: number) => ({
  ...{ policy, value, unit: "days" as const, is_in_force: true },
});
const prose = readProse();

describe("a placeholder", () => {
  test("says shares in percent, rates with a decimal, points, and counts in words where asked", () => {
    const policies = [
      number("threshold", 0.125, "share"),
      number("cut", 0.05, "rate"),
      number("improvement", 0.03, "points"),
      number("change", -3, "change"),
      count("events", 4),
      count("cap", 0),
    ];
    const text = "[[threshold]], [[cut]], [[improvement]], [[change]], [[words:events]] [[events]]";
    expect(fillPolicies(text, policies)).toBe("12.5%, 5.0%, 3, -3.0, four 4");
    expect(fillPolicies("[[cap]] [[words:cap]]", policies)).toBe("0 zero");
  });

  test("says the number of the headline year", () => {
    const later = { ...count("minimum_days", 20), is_in_force: false };
    expect(fillPolicies("[[minimum_days]]", [count("minimum_days", 31), later])).toBe("31");
  });

  test("stops at a policy that nobody publishes", () => {
    expect(() => fillPolicies("[[typo]]", defaultPolicies)).toThrow("unknown policy: typo");
  });
});

describe("the sentences of the site", () => {
  const factless = (text: string) =>
    numberFacts.reduce((rest, [pattern]) => rest.replace(pattern, ""), text);
  const inWords =
    /\b(two|three|four|five|six|seven|eight|nine|ten|third|fifth|eighth) (\w+ )?(events?|days|students|months|years|minutes|points|times)\b/i;
  const isFactsOnly = (place: string) => placesOfFacts.some(([pattern]) => pattern.test(place));

  test("name only policies that are published", () => {
    const filled = prose.map(({ text }) => fillPolicies(text, defaultPolicies));
    expect(filled.filter((text) => text.includes("[["))).toEqual([]);
  });

  test("say a number themselves only where no policy sets it", () => {
    const literal = prose
      .filter(({ place }) => !isFactsOnly(place))
      .filter(({ text }) => /\d/.test(factless(text)) || inWords.test(factless(text)))
      .map(({ place, text }) => `${place}: ${text}`);
    expect(literal).toEqual([]);
  });

  test("need every exception that is made for them", () => {
    const unused = numberFacts.filter(
      ([fact]) => !prose.some(({ text }) => text.search(fact) >= 0),
    );
    const nowhere = placesOfFacts.filter(([at]) => !prose.some(({ place }) => at.test(place)));
    expect([...unused, ...nowhere]).toEqual([]);
  });
});

describe("a district's own numbers", () => {
  const overrides = {
    ...{ chronic_threshold: 0.15, minimum_days: 20, suppression_threshold: 15 },
    ...{ day_figures_minimum_students: 40, reason_minimum_students: 6, truancy_events: 4 },
    ...{ habitual_truancy_events: 7, chronic_truant_threshold: 0.12, truancy_clearing_days: 14 },
    ...{ truancy_partial_hours: 0.75, compulsory_age_from: 7, compulsory_age_to: 17 },
    ...{ excellent_attendance: 0.97, improved_attendance: 0.04, recovery_cap_days: 5 },
    bands: {
      attendance_works: { at_risk: 0.06, moderate_chronic: 0.12, severe_chronic: 0.25 },
      protocol: { basic: 0.02, below_basic: 0.07, far_below_basic: 0.115 },
      calpads_14_1: { over_5_under_10: 0.04, "10_under_20": 0.09, "20_or_more": 0.18 },
    },
  };
  const defaults = [
    /(?<![\d.])(10|5|20|96|91\.5|86\.5)%/,
    /\b(31|10|30) (school |calendar )?days\b|day 31\b|180 days that is 18 days/,
    /\b(three|five) (unexcused )?events|three times/i,
    /aged 6\b|\bto 17\b|under 6\b|turn 6\b|turn\s18\b/,
    /\b3 points\b/,
    /at most 10\b|\b10 students or fewer|fewer than 3 students/,
    /a figure of days with fewer than 30/,
  ];
  const inProse = prose.filter(({ place }) => !placesOfFacts.some(([at]) => at.test(place)));
  const withoutFacts = (text: string) =>
    numberFacts.slice(1).reduce((rest, [pattern]) => rest.replace(pattern, ""), text);

  /** The sentence as this district reads it, without the numbers that no district may set. */
  function fillOwn(text: string, own: readonly Policy[]): string {
    return text.replace(/\[\[[^\]]+\]\]/g, (name) => {
      const filled = fillPolicies(name, own);
      return filled === fillPolicies(name, defaultPolicies) ? "" : filled;
    });
  }

  test("leave no sentence that says the default", async () => {
    const own = await policyNumbers(overrides);
    const stale = inProse.flatMap(({ place, text }) => {
      const filled = withoutFacts(fillOwn(text, own));
      return defaults.some((number) => number.test(filled)) ? [`${place}: ${filled}`] : [];
    });
    expect(stale).toEqual([]);
  });

  test("replace defaults that sentences do say without them", () => {
    const before = inProse.map(({ text }) => fillPolicies(text, defaultPolicies));
    expect(defaults.filter((number) => !before.some((text) => number.test(text)))).toEqual([]);
  });

  test("are marked as the district's own, beside the default", async () => {
    const own = (await policyNumbers(overrides)).filter(({ is_overridden }) => is_overridden);
    expect(own).toHaveLength(Object.keys(overrides).length - 1 + 9);
    expect(own.filter(({ value, default_value }) => value === default_value)).toEqual([]);
  });
});

test("a 95% interval has the deviations of one", () => {
  const deviations = defaultPolicies.find(({ policy }) => policy === "interval_deviations");
  expect(deviations?.value).toBe(1.96);
});
