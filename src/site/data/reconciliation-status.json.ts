import { reconciliationStatus } from "../../contracts/published/reconciliation.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(reconciliationStatus));
