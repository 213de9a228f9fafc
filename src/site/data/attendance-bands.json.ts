import { attendanceBands } from "../../contracts/published/attendance-bands.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const rows = await readPublished(attendanceBands);
printSnapshot(rows.filter((row) => row.reporting_category === "TA"));
