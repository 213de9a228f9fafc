// @vitest-environment jsdom
import { expect, test } from "vitest";
import { attendanceBands, policyOverrides } from "../../src/contracts/district-policies.ts";
import type { Policy } from "../../src/contracts/published/policies.ts";
import { policyTables } from "../../src/site/components/policy-table.ts";
import { isTooEarly, rankedFrom, tenthsFrom } from "../../src/site/components/thresholds.ts";
import { defaultPolicies } from "../support/default-policies.ts";
import { policyNumbers } from "../support/policy-numbers.ts";
import { text } from "../support/site-fixture.ts";

const own = await policyNumbers({
  ...{ chronic_threshold: 0.125, count_recovered_days: true, dollars_per_day: 85.5 },
  bands: { protocol: { below_basic: 0.09 } },
});

function rowsOf(policies: readonly Policy[]): Record<string, string[]> {
  const drawn = policyTables(policies, { text });
  for (const source of drawn.querySelectorAll("small")) source.remove();
  const rows = [...drawn.querySelectorAll("tbody tr")];
  const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ""));
  return Object.fromEntries(cells.map(([name = "", ...rest]) => [name, rest]));
}

const names = Object.values(text.policy_numbers.topics).flatMap((topic): [string, string][] =>
  Object.entries(topic.names),
);

test("lists every number that a district may set, each once and by name", () => {
  const bands = Object.entries(attendanceBands).flatMap(([scheme, [, ...limits]]) =>
    limits.map((band) => `${scheme}_${band}`),
  );
  const listed = names.map(([key]) => key);
  expect(listed).toEqual(expect.arrayContaining([...policyOverrides, ...bands]));
  expect(new Set(listed).size).toBe(listed.length);
  expect(new Set(names.map(([, name]) => name)).size).toBe(names.length);
});

test("says a number in the words of its unit, and that it is the default", () => {
  const rows = rowsOf(defaultPolicies);
  expect(rows[text.policy_numbers.topics.attendance.names.chronic_threshold]).toEqual([
    "10%",
    "default",
  ]);
  const values = Object.values(rows).map(([value]) => value);
  for (const value of ["31 days", "8.5%", "3 points", "1.96 standard deviations", "yes"]) {
    expect(values).toContain(value);
  }
  expect(values).toContain("not given");
});

test("says what a district set itself, beside the default", () => {
  const { attendance } = text.policy_numbers.topics;
  const rows = rowsOf(own);
  expect(rows[attendance.names.chronic_threshold]).toEqual([
    "12.5%",
    "this district; default: 10%",
  ]);
  expect(rows[attendance.names.protocol_below_basic]).toEqual([
    "9%",
    "this district; default: 8.5%",
  ]);
  expect(rows[attendance.names.count_recovered_days]).toEqual([
    "yes",
    "this district; default: no",
  ]);
  expect(rows[attendance.names.dollars_per_day]).toEqual([
    "$85.5",
    "this district; default: not given",
  ]);
});

test("says from which school year a number holds that has changed", () => {
  const changed = defaultPolicies.flatMap((row) =>
    row.policy === "minimum_days" ? [row, { ...row, first_school_year: 2027, value: 30 }] : [row],
  );
  const name = text.policy_numbers.topics.attendance.names.minimum_days;
  expect(rowsOf(changed)[name]).toEqual(["31 days; 30 days from 2026-27 on", "default"]);
});

test("the numbers that charts need are those of the reference data", () => {
  const numberOf = (name: string) => defaultPolicies.find(({ policy }) => policy === name)?.value;
  expect(rankedFrom).toBe(numberOf("ranked_minimum_students"));
  expect(tenthsFrom).toBe(numberOf("running_fine_students"));
});

test("a running year has rates from the minimum of days on", () => {
  expect(isTooEarly({ days_taught: 19, minimum_days: 20 })).toBe(true);
  expect(isTooEarly({ days_taught: 20, minimum_days: 20 })).toBe(false);
});
