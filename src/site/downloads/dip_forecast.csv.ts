import { dipForecastDownload } from "../../contracts/published/dip-forecast.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { printCsv } from "./print-csv.ts";

printCsv(dipForecastDownload, await readPublished(dipForecastDownload));
