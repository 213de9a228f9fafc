import { engagementDownload } from "../../contracts/published/engagement-download.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(engagementDownload, await readPublished(engagementDownload));
