import { lcapMetricsDownload } from "../../contracts/published/lcap-metrics.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(lcapMetricsDownload, await readPublished(lcapMetricsDownload));
