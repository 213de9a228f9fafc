import { stateCohortOutcomes } from "../../contracts/published/state-cohort-outcomes.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(stateCohortOutcomes));
