import { chronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const rows = await readPublished(chronicAbsenteeism);
printSnapshot(rows.filter((row) => row.reporting_category === "TA"));
