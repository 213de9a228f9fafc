import type { DuckDBConnection } from "@duckdb/node-api";
import { withDuckDb } from "../../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../../src/duckdb/read-rows.ts";
import {
  clearAttendanceControl,
  measuredAttendanceControl,
} from "../../../src/privacy/clear-attendance-control.ts";
import { prepareMeasures, runMeasures } from "./open-measures.ts";
import { chanceOf } from "./random.ts";

/** What control charts said of simulated schools. */
export interface ControlCalibration {
  readonly scenario: string;
  readonly judged: string;
  readonly months: number;
  /** Percent of months outside the limits. */
  readonly outside: number;
}

interface ControlScenario {
  readonly finishedYears: number;
  /** Points by which absence rises in the running year. */
  readonly rise: number;
}

const scenarios: Readonly<Record<string, ControlScenario>> = {
  "nothing happens, 2 finished years": { finishedYears: 2, rise: 0 },
  "nothing happens, 3 finished years": { finishedYears: 3, rise: 0 },
  "absence rises by 2 points, 3 finished years": { finishedYears: 3, rise: 2 },
};

const calendarMonths = ["08", "09", "10", "11", "12", "01", "02", "03", "04", "05"] as const;
const schools = 500;
const sizes = [60, 150, 400, 800, 1500] as const;

const columns =
  "school_year integer, level varchar, cds_code varchar, month varchar, students integer, eligible_students integer, expected_hundredths bigint, attended_hundredths bigint";
const disclosureColumns =
  "10 as suppression_threshold, 30 as running_minimum_students, 300 as running_fine_students, 30 as day_figures_minimum_students, school_year = 2026 as is_running, true as is_applicable";

/** Returns a school's months: its own level and season, and months that are better or worse as a whole. */
function simulateMonths(school: number, { finishedYears, rise }: ControlScenario, seed: number) {
  const chance = chanceOf(seed, school);
  const students = sizes[school % sizes.length] ?? 0;
  const level = 0.05 + 0.05 * chance.uniform();
  return Array.from({ length: finishedYears + 1 }, (_, i) => 2026 - finishedYears + i).flatMap(
    (year) =>
      calendarMonths.map((month, at) => {
        const days = students * (at === 0 || at === 4 ? 10 : 19);
        const season = 1 + 0.3 * Math.sin((Math.PI * at) / 9);
        const raised = year === 2026 ? rise / 100 : 0;
        const rate = (level + raised) * season * Math.exp(0.05 * chance.normal());
        const clustered = rate + chance.normal() * Math.sqrt((4 * rate * (1 - rate)) / days);
        const absent = Math.max(1, Math.round(days * clustered));
        const name = `${at < 5 ? year - 1 : year}-${month}`;
        return { year, name, students, expected: days * 100, attended: (days - absent) * 100 };
      }),
  );
}

async function loadMonths(connection: DuckDBConnection, scenario: ControlScenario, seed: number) {
  await connection.run(`create or replace table facts.simulated (${columns})`);
  const appender = await connection.createAppender("simulated", "facts");
  for (let school = 0; school < schools; school++) {
    for (const month of simulateMonths(school, scenario, seed)) {
      appender.appendInteger(month.year);
      appender.appendVarchar("S");
      appender.appendVarchar(String(school).padStart(14, "0"));
      appender.appendVarchar(month.name);
      appender.appendInteger(month.students);
      appender.appendInteger(month.students);
      appender.appendBigInt(BigInt(month.expected));
      appender.appendBigInt(BigInt(month.attended));
      appender.endRow();
    }
  }
  appender.closeSync();
  await connection.run(
    `create or replace table measures.msr_attendance_by_month as select *, ${disclosureColumns} from facts.simulated`,
  );
}

/** Judges simulated schools month by month; returns how many months lie outside their limits. */
export async function calibrateControlCharts(): Promise<ControlCalibration[]> {
  return withDuckDb(":memory:", async (connection) => {
    await prepareMeasures(connection);
    const lines: ControlCalibration[] = [];
    for (const [seed, [scenario, options]] of Object.entries(scenarios).entries()) {
      await loadMonths(connection, options, seed);
      await runMeasures(connection, ["msr_attendance_control"]);
      const measured = await readRows(
        connection,
        "from measures.msr_attendance_control",
        measuredAttendanceControl,
      );
      const cleared = measured.map(clearAttendanceControl).filter((row) => row.is_fine);
      for (const isBaseline of [true, false]) {
        const months = cleared.filter((row) => row.is_baseline === isBaseline);
        const outside = months.filter(
          ({ absence_rate, lower_limit, upper_limit }) =>
            (absence_rate ?? 0) > (upper_limit ?? 0) || (absence_rate ?? 0) < (lower_limit ?? 0),
        );
        const share = Math.round((1000 * outside.length) / months.length) / 10;
        const judged = isBaseline ? "months of finished years" : "months of the running year";
        lines.push({ scenario, judged, months: months.length, outside: share });
      }
    }
    return lines;
  });
}
