import { chronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import { edition } from "../../contracts/published/edition.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const [subject] = await readPublished(edition);
const rows = await readPublished(chronicAbsenteeism);
printSnapshot(rows.filter((row) => row.cds_code === subject?.cds_code));
