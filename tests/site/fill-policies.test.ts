import { expect, test } from "vitest";
import { fillPolicies } from "../../src/site/data/fill-policies.ts";
import messages from "../../src/site/messages/en.json" with { type: "json" };
import { defaultPolicies } from "../support/default-policies.ts";

const policies = [
  { policy: "chronic_threshold", value: 0.125 },
  { policy: "truancy_events", value: 4 },
  { policy: "minimum_days", value: 31 },
];

test("prints shares in percent, counts as they are, small counts in words where asked", () => {
  const text =
    "[[chronic_threshold]] of [[minimum_days]] days; [[words:truancy_events]] ([[truancy_events]])";
  expect(fillPolicies(text, policies)).toBe("12.5% of 31 days; four (4)");
});

test("stops at a policy that nobody publishes", () => {
  expect(() => fillPolicies("[[typo]]", policies)).toThrow("unknown policy: typo");
});

test("knows every policy that a sentence of the site names", () => {
  expect(fillPolicies(JSON.stringify(messages), defaultPolicies)).not.toContain("[[");
});
