import { zipSync } from "fflate";
import {
  chronicAbsenteeism,
  stateChronicAbsenteeism,
} from "../../contracts/published/chronic-absenteeism.ts";
import { coverage } from "../../contracts/published/coverage.ts";
import { entities } from "../../contracts/published/entities.ts";
import { stateCohortOutcomes } from "../../contracts/published/state-cohort-outcomes.ts";
import { stateDashboard } from "../../contracts/published/state-dashboard.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { schoolFiles } from "./school-files.ts";

const tables = {
  entities: await readPublished(entities),
  rows: await readPublished(chronicAbsenteeism),
  stateRows: await readPublished(stateChronicAbsenteeism),
  coverage: await readPublished(coverage),
  dashboard: await readPublished(stateDashboard),
  outcomes: await readPublished(stateCohortOutcomes),
};
process.stdout.write(zipSync(schoolFiles(tables), { mtime: "1980-01-01" }));
