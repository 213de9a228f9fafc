import { strFromU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { schoolFiles } from "../../src/site/data/school-files.ts";
import { cdePublished } from "../support/cde-published.ts";
import { inventedPublished } from "../support/invented-published.ts";
import { siteFixture } from "../support/site-fixture.ts";

const placed = z.array(z.object({ cds_code: z.string() }));
const schoolFile = z.object({
  entities: placed,
  rows: z.array(
    z.object({ cds_code: z.string(), reporting_category: z.string(), school_year: z.int() }),
  ),
  coverage: placed,
  dashboard: placed,
  outcomes: placed,
});

const around = ["00000000000000", "27000000000000", "27660920000000"];

function readSchools({ site, rows, stateRows, ...others }: ReturnType<typeof siteFixture>) {
  const files = schoolFiles({ ...others, entities: site.entities, rows, stateRows });
  return (cdsCode: string) => {
    const file = files[`${cdsCode}.json`];
    return schoolFile.parse(JSON.parse(file ? strFromU8(file) : "null"));
  };
}

const codesOf = (rows: readonly { cds_code: string }[]) =>
  [...new Set(rows.map((row) => row.cds_code))].sort();

describe("a school's file", () => {
  const read = readSchools(siteFixture(cdePublished()));
  const charter = "27660922730240";
  const elementary = "27660926026181";

  test("holds the school and the places around it, no other school", () => {
    const school = read(charter);
    expect(codesOf(school.entities)).toEqual([...around, charter]);
    expect(codesOf(school.rows)).toEqual([...around, charter]);
    expect(codesOf(school.outcomes)).toEqual([...around, charter]);
    expect(codesOf(school.dashboard)).toEqual([charter]);
  });

  test("holds only all students of the places around and of older years", () => {
    const { rows } = read(elementary);
    const groups = rows.filter((row) => row.reporting_category !== "TA");
    expect(codesOf(groups)).toEqual([elementary]);
    expect(Math.min(...groups.map((row) => row.school_year))).toBe(2024);
    expect(Math.min(...rows.map((row) => row.school_year))).toBe(2023);
  });

  test("has no figures of the state's where the state has none for the school", () => {
    const { dashboard, outcomes } = read(elementary);
    expect({ dashboard, outcomes }).toEqual({ dashboard: [], outcomes: [] });
  });
});

test("in a running year a school's file holds its own coverage and the year so far", () => {
  const invented = siteFixture(inventedPublished());
  const { coverage, rows } = readSchools(invented)("27999990000106");
  expect(codesOf(coverage)).toEqual(["27999990000106"]);
  const running = rows.filter((row) => row.school_year === 2026);
  expect(running.map((row) => row.reporting_category)).toEqual(["TA", "TA"]);
});
