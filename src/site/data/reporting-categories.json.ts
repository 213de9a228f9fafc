import { reportingCategories } from "../../contracts/published/reporting-categories.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(reportingCategories));
