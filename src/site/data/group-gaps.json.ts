import { entities } from "../../contracts/published/entities.ts";
import { groupGaps } from "../../contracts/published/group-gaps.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const places = (await readPublished(entities)).filter((entity) => entity.role !== "part");
const rows = await readPublished(groupGaps);
printSnapshot(rows.filter((row) => places.some((place) => place.cds_code === row.cds_code)));
