import { edition } from "../../contracts/published/edition.ts";
import { stateDashboard } from "../../contracts/published/state-dashboard.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const [subject] = await readPublished(edition);
const rows = await readPublished(stateDashboard);
printSnapshot(rows.filter((row) => row.cds_code === subject?.cds_code));
