import { chronicAbsenteeismDownload } from "../../contracts/published/chronic-absenteeism-download.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(chronicAbsenteeismDownload, await readPublished(chronicAbsenteeismDownload));
