import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { project } from "../../src/project.ts";
import {
  type AlikeStudents,
  readProjections,
  withProjectedStudents,
} from "../support/project-students.ts";

const district = "27999990000000";

/** Eight kinds of students of one school who go through three years alike. */
function listYears(years: readonly number[]): AlikeStudents[] {
  return years.flatMap((year) =>
    [0, 2, 4, 5, 6, 8, 10, 14].map((absentBefore, kind) => ({
      year,
      students: 30,
      absentBefore,
      absentAfter: year === 2026 ? 0 : Math.round((absentBefore * (year - 2017)) / 7),
      firstKey: 1000 * kind + 1,
    })),
  );
}

const chanceRow = z.object({ days_absent: z.coerce.number(), chance: z.number() });
const differingRow = z.object({ differing: z.coerce.number() });
const sumRow = z.object({ students: z.coerce.number(), eligible: z.number() });

const chances = `select distinct days_absent, expected_chronic as chance
  from facts.fct_student_projection
  where school_year = 2026 and point = 'as-of' and level = 'D' order by all`;
const unlikePeriods = `select count(*) as differing
  from facts.fct_student_period as periods
  left join (from facts.fct_student_projection where point = 'as-of') as projections
    using (school_year, level, cds_code, student_key)
  where school_year = 2026 and (
    periods.days_expected is distinct from projections.days_expected
    or periods.days_absent is distinct from projections.days_absent
    or periods.is_eligible is distinct from projections.is_eligible_to_date
    or periods.is_chronic is distinct from projections.is_chronic_to_date)`;
const risingFalls = `select count(*) as differing from (
  select chance < lag(chance) over (
    partition by school_year, level, point_number, kind order by margin) as falls
  from facts.fct_student_prognosis_curve) where falls`;

describe("projections from two earlier years", () => {
  const years = listYears([2024, 2025, 2026]);

  it("never lower a student's chance for more days absent, and count days as the year does", () =>
    withProjectedStudents(years, async (connection) => {
      const rows = await readRows(connection, chances, chanceRow);
      expect(rows.map(({ days_absent }) => days_absent)).toEqual([0, 2, 4, 5, 6, 8, 10, 14]);
      const rising = rows.map(({ chance }) => chance);
      expect(rising).toEqual([...rising].sort((a, b) => a - b));
      expect(rising[0]).toBeLessThan(0.1);
      expect(rising.at(-1)).toBeGreaterThan(0.9);
      expect(await readRows(connection, risingFalls, differingRow)).toEqual([{ differing: 0 }]);
      expect(await readRows(connection, unlikePeriods, differingRow)).toEqual([{ differing: 0 }]);
      const [place] = await readProjections(connection);
      expect(place?.basis).toBe("several years");
    }));

  it("take a calendar that has been written to the newest day only for half a year", async () => {
    const rates = (hasWholeCalendar: boolean) =>
      withProjectedStudents(
        years,
        async (connection) =>
          (await readProjections(connection))
            .filter(({ point }) => point === "as-of")
            .map(({ rate, low, high }) => [low, rate, high].map((x) => x?.toFixed(9))),
        { hasWholeCalendar },
      );
    expect(await rates(false)).toEqual(await rates(true));
  });

  it("end in what is when the last day is over: no range is left", () =>
    withProjectedStudents(
      years,
      async (connection) => {
        const rows = (await readProjections(connection)).filter(({ point }) => point === "as-of");
        expect(rows.map(({ cds_code, rate, low, high }) => [cds_code, rate, low, high])).toEqual([
          [district, 0.25, 0.25, 0.25],
          ["27999990000001", 0.25, 0.25, 0.25],
        ]);
        expect(
          (await readRows(connection, chances, chanceRow)).every(({ chance }) => chance % 1 === 0),
        ).toBe(true);
      },
      { asOfDay: 100 },
    ));
});

it("widens the range where earlier years missed by more", async () => {
  const spreadRow = z.object({ district_spread: z.number() });
  const spread = `select district_spread from measures.bld_projection_error
    where school_year = 2026 and point = 'as-of'`;
  const spreadAfter = (factors: readonly number[]) =>
    withProjectedStudents(
      listYears([2023, 2024, 2025, 2026]).map((group) => ({
        ...group,
        absentAfter: Math.round(group.absentBefore * (factors[group.year - 2023] ?? 0)),
      })),
      async (connection) =>
        (await readRows(connection, spread, spreadRow))[0]?.district_spread ?? 0,
    );
  const steady = await spreadAfter([1, 1, 1]);
  expect(await spreadAfter([1, 0.5, 2])).toBeGreaterThan(2 * steady);
});

describe("students who come and go", () => {
  const coming: readonly AlikeStudents[] = [
    { year: 2025, students: 100, absentBefore: 2 },
    { year: 2025, students: 10, absentBefore: 0, absentAfter: 6, firstDay: 60 },
    { year: 2026, students: 50, absentBefore: 2 },
    { year: 2026, students: 20, absentBefore: 10, lastDay: 40 },
  ];

  it("are expected as in earlier years when they come, and stay as they stood when they left", () =>
    withProjectedStudents(coming, async (connection) => {
      const newcomers = `select count(*) as students, sum(expected_eligible) as eligible
        from facts.fct_student_projection
        where school_year = 2026 and point = 'as-of' and level = 'D' and is_enrolled`;
      const [enrolled] = await readRows(connection, newcomers, sumRow);
      expect(enrolled).toEqual({ students: 50, eligible: expect.closeTo(55, 9) });
      const rows = await readRows(connection, chances, chanceRow);
      expect(rows.at(-1)).toEqual({ days_absent: 10, chance: 1 });
      const [place] = await readProjections(connection);
      expect(place?.basis).toBe("one year");
    }));

  it("are not projected without an earlier year", () =>
    withProjectedStudents(coming.slice(2), async (connection) => {
      const rows = await readProjections(connection);
      expect(new Set(rows.map(({ basis, rate }) => `${basis} ${rate}`))).toEqual(
        new Set(["none null"]),
      );
    }));
});

const boundRow = z.object({ low: z.number(), rate: z.number(), high: z.number() });

async function withMacros<Result>(use: (ask: (sql: string) => Promise<unknown[]>) => Result) {
  const macros = await readFile(join(project.sql, "macros.sql"), "utf8");
  return withDuckDb(":memory:", async (connection) => {
    for (const schema of ["staging", "facts", "measures", "published"]) {
      await connection.run(`create schema ${schema}`);
    }
    await connection.run(macros);
    return use((sql) => readRows(connection, sql, z.looseObject({})));
  });
}

test("the variance of a set adds up students, the year, its schools and its group", () =>
  withMacros(async (ask) => {
    const of = (isPart: boolean) =>
      ask(`select measures.to_projection_variance(90, 4500, ${isPart}, 0.1, 0.2, 0.3) as variance`);
    expect(await of(false)).toEqual([{ variance: expect.closeTo(90 + 81 + 180, 9) }]);
    expect(await of(true)).toEqual([{ variance: expect.closeTo(90 + 81 + 180 + 729, 9) }]);
  }));

test("a range holds its rate, stays between nobody and everybody and widens with what is unsure", () =>
  withMacros((ask) =>
    fc.assert(
      fc.asyncProperty(
        fc.double({ min: 1, max: 5000, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        async (students, share, further) => {
          const bound = (shift: number) =>
            `measures.to_projection_bound(${students * share}::double, ${students}::double, ${shift}::double)`;
          const [row] = await ask(
            `select ${bound(-further)} as low, ${bound(0)} as rate, ${bound(further)} as high`,
          );
          const { low, rate, high } = boundRow.parse(row);
          expect(low).toBeLessThanOrEqual(rate + 1e-9);
          expect(high).toBeGreaterThanOrEqual(rate - 1e-9);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    ),
  ));
