import { attendanceControl } from "../../contracts/published/attendance-control.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(attendanceControl));
