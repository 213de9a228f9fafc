import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWarehouse } from "../../src/build.ts";
import { synthesizeDistrict } from "../../src/synthesize/synthesize-district.ts";

interface Size {
  readonly students: number;
  readonly years: number;
}

interface Measured extends Size {
  readonly seconds: number;
  readonly modelSeconds: number;
  readonly rows: number;
  readonly gigabytes: number;
}

const SIZES: readonly Size[] = [
  { students: 9_000, years: 4 },
  { students: 18_000, years: 4 },
  { students: 80_000, years: 2 },
];

async function measure({ students, years }: Size): Promise<Measured> {
  const folder = join(await mkdtemp(join(tmpdir(), "rollcall-bench-")), "district");
  try {
    await synthesizeDistrict(folder, { students, years });
    const started = performance.now();
    const { run, loaded } = await buildWarehouse({ district: folder });
    const seconds = (performance.now() - started) / 1000;
    const report = JSON.parse(await readFile(join(folder, "build/report.json"), "utf8"));
    return {
      ...{ students, years, seconds },
      modelSeconds: run.models.reduce((sum, model) => sum + model.seconds, 0),
      rows: loaded.files.reduce((sum, file) => sum + file.rowsRead, 0),
      gigabytes: report.peakMemoryBytes / 2 ** 30,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function toLine(measured: Measured, first: Measured): string {
  const { students, years, rows, seconds, modelSeconds, gigabytes } = measured;
  const ratio = seconds / rows / (first.seconds / first.rows);
  return [
    `${students} × ${years}`.padEnd(14),
    `${rows}`.padStart(9),
    seconds.toFixed(1).padStart(8),
    modelSeconds.toFixed(1).padStart(8),
    gigabytes.toFixed(2).padStart(8),
    ratio.toFixed(2).padStart(9),
  ].join("");
}

/** Measures the warehouse on districts of several sizes; the last column compares time per row. */
async function runBench(): Promise<void> {
  process.stdout.write("students×years      rows seconds  models     GiB  per row\n");
  let first: Measured | undefined;
  for (const size of SIZES) {
    const measured = await measure(size);
    first ??= measured;
    process.stdout.write(`${toLine(measured, first)}\n`);
  }
}

await runBench();
