import { parentPort, workerData } from "node:worker_threads";
import { protectMeasuredYear, type YearToProtect } from "./protect-measured-year.ts";

const year: YearToProtect = workerData;
parentPort?.postMessage(await protectMeasuredYear(year));
