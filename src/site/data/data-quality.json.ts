import { dataQuality } from "../../contracts/published/data-quality.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(dataQuality));
