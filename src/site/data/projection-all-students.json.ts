import { projection } from "../../contracts/published/projection.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const rows = await readPublished(projection);
printSnapshot(rows.filter((row) => row.reporting_category === "TA"));
