import { publishedChangesDownload } from "../../contracts/published/published-changes.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(publishedChangesDownload, await readPublished(publishedChangesDownload));
