import { dipForecast } from "../../contracts/published/dip-forecast.ts";
import { edition } from "../../contracts/published/edition.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const [subject] = await readPublished(edition);
const rows = await readPublished(dipForecast);
printSnapshot(rows.filter((row) => row.cds_code === subject?.cds_code));
