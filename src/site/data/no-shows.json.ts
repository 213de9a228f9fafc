import { edition } from "../../contracts/published/edition.ts";
import { noShows } from "../../contracts/published/no-shows.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const [subject] = await readPublished(edition);
const rows = await readPublished(noShows);
printSnapshot(
  rows.filter((row) => row.reporting_category === "TA" || row.cds_code === subject?.cds_code),
);
