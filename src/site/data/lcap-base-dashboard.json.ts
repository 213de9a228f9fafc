import { lcapBaseDashboard } from "../../contracts/published/lcap-metrics.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(lcapBaseDashboard));
