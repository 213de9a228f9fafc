import { dashboardChronicDownload } from "../../contracts/published/dashboard-chronic.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(dashboardChronicDownload, await readPublished(dashboardChronicDownload));
