import { attendanceRecovery } from "../../contracts/published/attendance-recovery.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(attendanceRecovery));
