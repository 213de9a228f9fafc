import { smartieGoalsDownload } from "../../contracts/published/smartie-goals.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(smartieGoalsDownload, await readPublished(smartieGoalsDownload));
