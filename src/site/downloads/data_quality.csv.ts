import { dataQualityDownload } from "../../contracts/published/data-quality.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(dataQualityDownload, await readPublished(dataQualityDownload));
