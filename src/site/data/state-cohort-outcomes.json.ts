import { entities } from "../../contracts/published/entities.ts";
import { stateCohortOutcomes } from "../../contracts/published/state-cohort-outcomes.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";
import { isOfPlaces } from "./is-of-places.ts";

const places = (await readPublished(entities)).filter((entity) => entity.role !== "part");
const rows = await readPublished(stateCohortOutcomes);
printSnapshot(rows.filter(isOfPlaces(places)));
