import { calibrateBrightSpots } from "./context/calibrate-bright-spots.ts";
import { calibrateControlCharts } from "./context/calibrate-control-charts.ts";

const DISTRICTS = 200;

/** Prints rows as a Markdown table, as the methods page shows it. */
function printTable(rows: readonly object[]): void {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  const [header = [], ...body] = lines;
  for (const cells of [header, header.map(() => "---"), ...body]) {
    process.stdout.write(`| ${cells.join(" | ")} |\n`);
  }
  process.stdout.write("\n");
}

printTable(await calibrateControlCharts());
printTable(await calibrateBrightSpots(DISTRICTS));
