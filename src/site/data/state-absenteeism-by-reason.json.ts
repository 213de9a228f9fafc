import { stateAbsenteeismByReason } from "../../contracts/published/state-absenteeism-by-reason.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(stateAbsenteeismByReason));
