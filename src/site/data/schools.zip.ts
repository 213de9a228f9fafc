import { zipSync } from "fflate";
import { attendanceDips } from "../../contracts/published/attendance-dips.ts";
import {
  chronicAbsenteeism,
  stateChronicAbsenteeism,
} from "../../contracts/published/chronic-absenteeism.ts";
import { coverage } from "../../contracts/published/coverage.ts";
import { dipForecast } from "../../contracts/published/dip-forecast.ts";
import { engagement } from "../../contracts/published/engagement.ts";
import { entities } from "../../contracts/published/entities.ts";
import { reconciliationStatus } from "../../contracts/published/reconciliation.ts";
import {
  similarSchools,
  similarSchoolsSummary,
} from "../../contracts/published/similar-schools.ts";
import { smartieGoals } from "../../contracts/published/smartie-goals.ts";
import { stateCohortOutcomes } from "../../contracts/published/state-cohort-outcomes.ts";
import { stateDashboard } from "../../contracts/published/state-dashboard.ts";
import { truancy, truancyOverlap } from "../../contracts/published/truancy.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { schoolFiles } from "./school-files.ts";

const tables = {
  entities: await readPublished(entities),
  rows: await readPublished(chronicAbsenteeism),
  stateRows: await readPublished(stateChronicAbsenteeism),
  coverage: await readPublished(coverage),
  dashboard: await readPublished(stateDashboard),
  outcomes: await readPublished(stateCohortOutcomes),
  reconciliation: await readPublished(reconciliationStatus),
  engagement: await readPublished(engagement),
  truancy: await readPublished(truancy),
  overlap: await readPublished(truancyOverlap),
  similar: await readPublished(similarSchoolsSummary),
  pairs: await readPublished(similarSchools),
  dips: await readPublished(attendanceDips),
  forecast: await readPublished(dipForecast),
  goals: await readPublished(smartieGoals),
};
process.stdout.write(zipSync(schoolFiles(tables), { mtime: "1980-01-01" }));
