import { chronicLevels } from "../../contracts/published/chronic-levels.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(chronicLevels));
