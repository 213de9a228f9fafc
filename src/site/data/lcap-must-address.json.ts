import { lcapMustAddress } from "../../contracts/published/lcap-metrics.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(lcapMustAddress));
