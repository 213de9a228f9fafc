import { edition } from "../../contracts/published/edition.ts";
import { engagement } from "../../contracts/published/engagement.ts";
import { reportingCategories } from "../../contracts/published/reporting-categories.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";
import { isOfGroups } from "./is-of-groups.ts";

const [subject] = await readPublished(edition);
const rows = (await readPublished(engagement)).filter((row) => row.cds_code === subject?.cds_code);
printSnapshot(rows.filter(isOfGroups(await readPublished(reportingCategories))));
