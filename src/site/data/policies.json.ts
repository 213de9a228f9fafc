import { policies } from "../../contracts/published/policies.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(policies));
