import { engagement } from "../../contracts/published/engagement.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const rows = await readPublished(engagement);
printSnapshot(rows.filter((row) => row.reporting_category === "TA"));
