import { lcapChronicDownload } from "../../contracts/published/lcap-chronic.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(lcapChronicDownload, await readPublished(lcapChronicDownload));
