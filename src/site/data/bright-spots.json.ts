import { brightSpots } from "../../contracts/published/bright-spots.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(brightSpots));
