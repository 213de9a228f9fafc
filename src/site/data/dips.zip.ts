import { zipSync } from "fflate";
import { attendanceByWeekday } from "../../contracts/published/attendance.ts";
import { attendanceByDay } from "../../contracts/published/attendance-by-day.ts";
import { attendanceDips } from "../../contracts/published/attendance-dips.ts";
import { breaks } from "../../contracts/published/breaks.ts";
import { dipForecast } from "../../contracts/published/dip-forecast.ts";
import { entities } from "../../contracts/published/entities.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { dipFiles } from "./dip-files.ts";

const tables = {
  entities: await readPublished(entities),
  dips: await readPublished(attendanceDips),
  days: await readPublished(attendanceByDay),
  breaks: await readPublished(breaks),
  forecast: await readPublished(dipForecast),
  weekdays: await readPublished(attendanceByWeekday),
};
process.stdout.write(zipSync(dipFiles(tables), { mtime: "1980-01-01" }));
