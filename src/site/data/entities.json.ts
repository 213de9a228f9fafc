import { entities } from "../../contracts/published/entities.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(entities));
