import { zipSync } from "fflate";
import { attendance } from "../../contracts/published/attendance.ts";
import {
  chronicAbsenteeism,
  chronicAbsenteeismCrossed,
} from "../../contracts/published/chronic-absenteeism.ts";
import { dashboardChronic } from "../../contracts/published/dashboard-chronic.ts";
import { engagement } from "../../contracts/published/engagement.ts";
import { entities } from "../../contracts/published/entities.ts";
import { lcapChronic } from "../../contracts/published/lcap-chronic.ts";
import { truancy } from "../../contracts/published/truancy.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { groupFiles } from "./group-files.ts";

const tables = {
  entities: await readPublished(entities),
  chronic: await readPublished(chronicAbsenteeism),
  crossed: await readPublished(chronicAbsenteeismCrossed),
  lcap: await readPublished(lcapChronic),
  dashboard: await readPublished(dashboardChronic),
  attendance: await readPublished(attendance),
  truancy: await readPublished(truancy),
  engagement: await readPublished(engagement),
};
process.stdout.write(zipSync(groupFiles(tables), { mtime: "1980-01-01" }));
