import { stateChronicAbsenteeismDownload } from "../../contracts/published/chronic-absenteeism-download.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(stateChronicAbsenteeismDownload, await readPublished(stateChronicAbsenteeismDownload));
