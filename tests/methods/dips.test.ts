import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { project } from "../../src/project.ts";
import { readMarkdownTable } from "../support/markdown-table.ts";
import { readDips } from "../support/read-dips.ts";

const page = await readFile(join(project.root, "src/site/methods/dips.md"), "utf8");
const ordinary = [60, 50, 50, 50, 70];

test("the worked example of a dip comes out of the warehouse's own models", async () => {
  const days = readMarkdownTable(page, "The days around the break");
  const absent = new Map(days.map((day) => [day.date, Number(day.absent)]));
  const rows = await readDips([
    {
      cdsCode: "27999990000101",
      calendar: {
        school: "0000101",
        first: "2025-10-06",
        last: "2026-02-27",
        off: [["2025-12-22", "2026-01-02", "break", "Winter Break"]],
      },
      students: 1000,
      absentOn: (day, weekday) => absent.get(day) ?? ordinary[weekday - 1] ?? 0,
    },
  ]);
  const tenths = (points: number | null) => points?.toFixed(1);
  const found = rows
    .filter((row) => row.cds_code === "27999990000000" && row.break_name === "Winter Break")
    .map(({ position, points, low, high, verdict }) => ({
      position,
      excess: tenths(points),
      interval: `${tenths(low)} to ${tenths(high)}`,
      verdict,
    }));
  expect(found).toEqual(readMarkdownTable(page, "The result"));
});
