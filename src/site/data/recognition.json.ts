import { recognition } from "../../contracts/published/recognition.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const rows = await readPublished(recognition);
printSnapshot(rows.filter((row) => row.reporting_category === "TA"));
