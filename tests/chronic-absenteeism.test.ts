import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildWarehouse } from "../src/build.ts";
import { chronicAbsenteeismDownload } from "../src/contracts/published/chronic-absenteeism-download.ts";
import { readPublished } from "../src/warehouse/snapshot.ts";
import { compareRows } from "./support/compare-rows.ts";
import { expectedChronicAbsenteeism } from "./support/oracle/index.ts";
import { type RandomDistrictOptions, writeRandomDistrict } from "./support/random-district.ts";

const RUNS = Number(process.env.ROLLCALL_FUZZ_RUNS ?? 16);
const SEED = Number(process.env.ROLLCALL_FUZZ_SEED ?? 20260222);

const kindOfDistrict = fc.constantFrom<RandomDistrictOptions>(
  {},
  { county: true },
  { running: true, big: true },
  { unsettled: true },
  { source: "sis" },
  { source: "calpads" },
);

async function findDifferences(seed: number, options: RandomDistrictOptions) {
  const folder = join(await mkdtemp(join(tmpdir(), "rollcall-")), "district");
  try {
    const written = await writeRandomDistrict(folder, seed, options);
    const { published } = await buildWarehouse({ district: folder });
    const rows = await readPublished(chronicAbsenteeismDownload, { path: published });
    return { differences: compareRows(rows, await expectedChronicAbsenteeism(folder)), written };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test(
  "every cell of random districts equals an independent implementation",
  async () => {
    const property = fc.asyncProperty(fc.nat(1_000_000), kindOfDistrict, async (seed, options) => {
      const { differences, written } = await findDifferences(seed, options);
      expect(differences, JSON.stringify(written)).toEqual([]);
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  },
  RUNS * 20_000,
);
