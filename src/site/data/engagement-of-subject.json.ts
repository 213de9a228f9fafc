import { edition } from "../../contracts/published/edition.ts";
import { engagement } from "../../contracts/published/engagement.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const [subject] = await readPublished(edition);
const rows = await readPublished(engagement);
printSnapshot(rows.filter((row) => row.cds_code === subject?.cds_code));
