import { smartieGoals } from "../../contracts/published/smartie-goals.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(smartieGoals));
