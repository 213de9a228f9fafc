import { chronicAbsenteeismCrossedDownload } from "../../contracts/published/chronic-absenteeism-download.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(chronicAbsenteeismCrossedDownload, await readPublished(chronicAbsenteeismCrossedDownload));
