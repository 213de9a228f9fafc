import { edition } from "../../contracts/published/edition.ts";
import { truancy } from "../../contracts/published/truancy.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const [subject] = await readPublished(edition);
const rows = await readPublished(truancy);
printSnapshot(
  rows.filter((row) => row.cds_code === subject?.cds_code || row.reporting_category === "TA"),
);
