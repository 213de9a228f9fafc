import { reconciliationDownload } from "../../contracts/published/reconciliation-download.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(reconciliationDownload, await readPublished(reconciliationDownload));
