import { dashboardPreview } from "../../contracts/published/dashboard-chronic.ts";
import { edition } from "../../contracts/published/edition.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const [subject] = await readPublished(edition);
const rows = await readPublished(dashboardPreview);
printSnapshot(rows.filter((row) => row.cds_code === subject?.cds_code));
