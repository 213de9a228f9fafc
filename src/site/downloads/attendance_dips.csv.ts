import { attendanceDipsDownload } from "../../contracts/published/attendance-dips.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(attendanceDipsDownload, await readPublished(attendanceDipsDownload));
