import { stateDashboard } from "../../contracts/published/state-dashboard.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(stateDashboard));
