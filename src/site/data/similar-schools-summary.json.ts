import { similarSchoolsSummary } from "../../contracts/published/similar-schools.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(similarSchoolsSummary));
