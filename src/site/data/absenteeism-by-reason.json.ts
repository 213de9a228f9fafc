import { absenteeismByReason } from "../../contracts/published/absenteeism-by-reason.ts";
import { edition } from "../../contracts/published/edition.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const [subject] = await readPublished(edition);
const isDrawn = (row: { cds_code: string; reporting_category: string }) =>
  row.cds_code === subject?.cds_code || row.reporting_category === "TA";
printSnapshot((await readPublished(absenteeismByReason)).filter(isDrawn));
