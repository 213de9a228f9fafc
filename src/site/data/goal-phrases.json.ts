import { goalPhrases } from "../../contracts/published/goal-phrases.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(goalPhrases));
