import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWarehouse } from "../../src/build.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { keyOf } from "../../src/privacy/release/count-cell.ts";
import { loadSolver } from "../../src/privacy/release/load-solver.ts";
import { protectYear } from "../../src/privacy/release/protect-year.ts";
import { synthesizeDistrict } from "../../src/synthesize/synthesize-district.ts";
import { protectRelease } from "../../src/warehouse/protect-release.ts";
import { type MeasuredRelease, readRelease } from "../../src/warehouse/read-release.ts";

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Runs something; returns what it gave and the seconds of processor time it took. */
async function timed<Result>(run: () => Promise<Result>): Promise<readonly [Result, string]> {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return [result, ((user + system) / 1e6).toFixed(1)];
}

/** Protects every count of every year and prints a line for each: time, cells, share printed. */
async function protectAll({ years, frame }: MeasuredRelease): Promise<void> {
  const highs = await loadSolver();
  for (const [schoolYear, counts] of years) {
    let before = process.cpuUsage();
    const seconds = new Map<string, number>();
    const onProgress = (count: string) => {
      const { user, system } = process.cpuUsage(before);
      before = process.cpuUsage();
      seconds.set(count, (user + system) / 1e6);
    };
    const { stars } = protectYear(counts, frame, { highs, onProgress });
    for (const [count, all] of counts) {
      const cells = all.filter(({ students }) => students > 0);
      const starred = cells.filter((cell) => stars.get(count)?.has(keyOf(cell)));
      const share = 100 * (1 - starred.length / Math.max(cells.length, 1));
      print(
        [
          `${schoolYear} ${count}`.padEnd(28),
          `${cells.length}`.padStart(6),
          `${starred.length}`.padStart(6),
          `${share.toFixed(1)} %`.padStart(8),
          `${(seconds.get(count) ?? 0).toFixed(1)} s`.padStart(8),
        ].join(""),
      );
    }
  }
}

/**
 * Makes a district up, builds its warehouse and measures disclosure control on it, count by count; then
 * all of it with the attack before publishing, and again from the patterns of the build.
 */
export async function benchDistrict(students: number, years: number): Promise<void> {
  const folder = join(await mkdtemp(join(tmpdir(), "rollcall-bench-")), "district");
  try {
    await synthesizeDistrict(folder, { students, years });
    const { warehouse } = await buildWarehouse({ district: folder });
    const measured = await withDuckDb(warehouse, readRelease, { readOnly: true });
    const schools = new Set(
      measured.frame.places.filter(({ level }) => level === "S").map(({ cds_code }) => cds_code),
    );
    print(`${students} students, ${schools.size} schools`);
    print("year and count               cells stars printed protect");
    await protectAll(measured);
    const [, anew] = await timed(() => protectRelease(measured));
    const witnesses = join(folder, "build/witness");
    const [, again] = await timed(() => protectRelease(measured, { witnesses }));
    const memory = (process.resourceUsage().maxRSS / 2 ** 20).toFixed(2);
    print(
      `protect and attack every year: ${anew} s; from the last build: ${again} s; ${memory} GiB`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
