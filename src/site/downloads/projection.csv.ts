import { projectionDownload } from "../../contracts/published/projection.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(projectionDownload, await readPublished(projectionDownload));
