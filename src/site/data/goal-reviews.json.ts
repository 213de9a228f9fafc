import { goalReviews } from "../../contracts/published/goal-reviews.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(goalReviews));
