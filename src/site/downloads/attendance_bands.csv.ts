import { attendanceBandsDownload } from "../../contracts/published/attendance-bands.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(attendanceBandsDownload, await readPublished(attendanceBandsDownload));
