import { truancyDownload } from "../../contracts/published/truancy-download.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(truancyDownload, await readPublished(truancyDownload));
