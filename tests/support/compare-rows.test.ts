import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readChronicAbsenteeismCsv } from "./cde-csv.ts";
import { compareRows } from "./compare-rows.ts";

const row = {
  "Academic Year": "2024-25",
  "Aggregate Level": "S",
  "County Code": "27",
  "District Code": "66092",
  "School Code": "0100001",
  "School Name": 'Abraham "Abe" Ortiz, Academy',
  "Reporting Category": "TA",
  ChronicAbsenteeismRate: "6.3",
};
const place = "2024-25 S 27660920100001";

it("finds no difference between the same rows in another order", () => {
  const other = { ...row, "Reporting Category": "GM" };
  expect(compareRows([row, other], [other, row])).toEqual([]);
});

it("names the place, the column and both values of a difference", () => {
  expect(compareRows([{ ...row, ChronicAbsenteeismRate: "6.2" }], [row])).toEqual([
    `${place} TA, ChronicAbsenteeismRate: published "6.2", expected "6.3"`,
  ]);
});

it("names missing, unexpected and repeated rows, at most twenty", () => {
  const other = { ...row, "Reporting Category": "GM" };
  expect(compareRows([other, other], [row])).toEqual([
    `${place} GM: published more than once`,
    `${place} TA: expected, not published`,
    `${place} GM: published, not expected`,
  ]);
  const many = Array.from({ length: 25 }, (_, at) => ({ ...row, "Reporting Category": `G${at}` }));
  expect(compareRows([], many)).toHaveLength(21);
  expect(compareRows([], many).at(-1)).toBe("… and 5 more");
});

it("reads a published file back to the same rows", () => {
  const path = join(mkdtempSync(join(tmpdir(), "rollcall-csv-")), "chronic_absenteeism.csv");
  const quoted = Object.values(row).map((value) => `"${value.replaceAll('"', '""')}"`);
  writeFileSync(path, `${Object.keys(row).join(",")}\n${quoted.join(",")}\n`);
  expect(readChronicAbsenteeismCsv(path)).toEqual([row]);
});
