import { goalFigures } from "../../contracts/published/goal-figures.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(goalFigures));
