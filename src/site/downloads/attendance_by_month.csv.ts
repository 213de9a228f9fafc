import { attendanceByMonthDownload } from "../../contracts/published/attendance.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(attendanceByMonthDownload, await readPublished(attendanceByMonthDownload));
