import { attendanceDownload } from "../../contracts/published/attendance.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(attendanceDownload, await readPublished(attendanceDownload));
