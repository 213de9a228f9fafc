import { publishedChanges } from "../../contracts/published/published-changes.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(publishedChanges));
