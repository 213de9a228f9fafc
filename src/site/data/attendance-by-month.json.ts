import { attendanceByMonth } from "../../contracts/published/attendance.ts";
import { edition } from "../../contracts/published/edition.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const [subject] = await readPublished(edition);
const rows = await readPublished(attendanceByMonth);
printSnapshot(rows.filter((row) => row.cds_code === subject?.cds_code));
