import { dashboardPreviewDownload } from "../../contracts/published/dashboard-chronic.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(dashboardPreviewDownload, await readPublished(dashboardPreviewDownload));
