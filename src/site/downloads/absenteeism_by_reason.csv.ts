import { absenteeismByReasonDownload } from "../../contracts/published/absenteeism-by-reason.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(absenteeismByReasonDownload, await readPublished(absenteeismByReasonDownload));
