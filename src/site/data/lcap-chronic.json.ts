import { edition } from "../../contracts/published/edition.ts";
import { lcapChronic } from "../../contracts/published/lcap-chronic.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const [subject] = await readPublished(edition);
const rows = await readPublished(lcapChronic);
printSnapshot(rows.filter((row) => row.cds_code === subject?.cds_code));
