import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type Certificate,
  certificate,
  toCertificate,
  verifyCertificate,
} from "../privacy/release/certificate.ts";
import { countSpecs } from "../privacy/release/count-specs.ts";
import { fingerprintOf } from "./fingerprint-of.ts";
import type { ProtectedRelease } from "./protect-release.ts";
import { writeYearPattern } from "./year-pattern.ts";

/** What the certificates of a build hold together. */
export interface WitnessReport {
  readonly certificates: number;
  readonly stars: number;
  readonly explained: number;
  readonly tables: number;
  /** Certificates taken from the last build, whose figures were the same. */
  readonly reused: number;
}

function pathOf(folder: string, schoolYear: number, count: string): string {
  return join(folder, `${schoolYear}-${count}.json`);
}

function parseCertificate(text: string): Certificate | undefined {
  try {
    return certificate.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Returns the certificates of a year; files that cannot be read are none, they are made anew. */
export async function readWitnesses(
  folder: string,
  schoolYear: number,
): Promise<readonly Certificate[]> {
  const paths = countSpecs.map(({ name }) => pathOf(folder, schoolYear, name));
  const texts = await Promise.all(
    paths.filter((path) => existsSync(path)).map((path) => readFile(path, "utf8")),
  );
  return texts.flatMap((text) => parseCertificate(text) ?? []);
}

function printPlaces({ cells }: Certificate, stars: readonly number[]): string {
  const names = stars.map((star) => cells[star]?.key ?? "a remainder");
  const more = names.length > 10 ? ` … and ${names.length - 10} more` : "";
  return `${names.slice(0, 10).join(", ")}${more}`;
}

/** Throws with the places of what a certificate does not prove, never with a value. */
function assertProven(one: Certificate): void {
  const { wrongTables, narrowStars } = verifyCertificate(one);
  const name = `${one.school_year} ${one.count}`;
  if (wrongTables.length > 0) {
    throw new Error(`invalid witness: ${wrongTables.length} tables of ${name} do not add up`);
  }
  if (narrowStars.length === 0) return;
  throw new Error(
    [
      `unprotected cells: ${name}: ${printPlaces(one, narrowStars)}`,
      "Nothing is left to withhold there. Pool grades or groups, or drop a table (disclosure in",
      "district.yaml), and run the command again. Nothing was published; the last site still stands.",
    ].join("\n"),
  );
}

/**
 * Writes the certificate of every count into a folder and verifies what was written by addition only.
 * Throws when a star is not proven.
 */
export async function writeWitnesses(
  folder: string,
  release: ProtectedRelease,
): Promise<WitnessReport> {
  await mkdir(folder, { recursive: true });
  const report = { certificates: 0, stars: 0, explained: 0, tables: 0, reused: 0 };
  for (const [school_year, year] of release) {
    await writeYearPattern(folder, school_year, year);
    for (const [count, done] of year.counts) {
      if (done.system.cells.length === 0) continue;
      const names = { school_year, count, fingerprint: fingerprintOf(done) };
      const path = pathOf(folder, school_year, count);
      await writeFile(path, `${JSON.stringify(toCertificate(done, names))}\n`);
      const written = certificate.parse(JSON.parse(await readFile(path, "utf8")));
      assertProven(written);
      report.certificates += 1;
      report.stars += written.stars.length;
      report.explained += written.explained.length;
      report.tables += written.tables.length;
      report.reused += done.isReused ? 1 : 0;
    }
  }
  return report;
}
