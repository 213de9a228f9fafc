import { adaDownload } from "../../contracts/published/ada.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(adaDownload, await readPublished(adaDownload));
