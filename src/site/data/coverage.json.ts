import { coverage } from "../../contracts/published/coverage.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(coverage));
