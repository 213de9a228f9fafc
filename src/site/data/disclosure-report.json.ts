import { disclosureReport } from "../../contracts/published/disclosure-report.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(disclosureReport));
