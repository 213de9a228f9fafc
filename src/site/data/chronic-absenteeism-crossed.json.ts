import { chronicAbsenteeismCrossed } from "../../contracts/published/chronic-absenteeism.ts";
import { edition } from "../../contracts/published/edition.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";
import { toGradeCells } from "./grade-cells.ts";

const [subject] = await readPublished(edition);
const rows = await readPublished(chronicAbsenteeismCrossed);
printSnapshot(toGradeCells(rows.filter((row) => row.cds_code === subject?.cds_code)));
