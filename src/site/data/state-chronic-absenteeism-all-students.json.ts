import { stateChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import { entities } from "../../contracts/published/entities.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";
import { isOfPlaces } from "./is-of-places.ts";

const benchmarks = (await readPublished(entities)).filter((entity) => entity.role === "benchmark");
const rows = await readPublished(stateChronicAbsenteeism);
printSnapshot(rows.filter(isOfPlaces(benchmarks)));
