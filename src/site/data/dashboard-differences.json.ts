import { dashboardDifferences } from "../../contracts/published/dashboard-agreement.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(dashboardDifferences));
