import { zipSync } from "fflate";
import {
  chronicAbsenteeism,
  stateChronicAbsenteeism,
} from "../../contracts/published/chronic-absenteeism.ts";
import { entities } from "../../contracts/published/entities.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { schoolFiles } from "./school-files.ts";

const rows = await readPublished(chronicAbsenteeism);
const stateRows = await readPublished(stateChronicAbsenteeism);
process.stdout.write(
  zipSync(schoolFiles(await readPublished(entities), rows, stateRows), { mtime: "1980-01-01" }),
);
