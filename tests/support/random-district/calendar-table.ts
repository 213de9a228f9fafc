import type { YearContext } from "./enrollment-plan.ts";
import { printSchool, type Table } from "./table.ts";

/** calendar.csv of a year. */
export function calendarTable({ random, plan, calendar }: YearContext): Table {
  const isTracked = calendar.rows.some(({ track }) => track !== "");
  const rows = calendar.rows.map(({ school, date, dayType, event, track }) => ({
    school_code: printSchool(random, plan.schools, school),
    date,
    day_type: dayType,
    event,
    track,
  }));
  const optional = [...(random.chance(0.5) ? ["event"] : []), ...(isTracked ? ["track"] : [])];
  return { name: "calendar", columns: ["school_code", "date", "day_type", ...optional], rows };
}
