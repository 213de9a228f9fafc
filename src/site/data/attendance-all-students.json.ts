import { attendance } from "../../contracts/published/attendance.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const rows = await readPublished(attendance);
printSnapshot(rows.filter((row) => row.reporting_category === "TA"));
