import { join } from "node:path";
import {
  type SynthesizeOptions,
  synthesizeDistrict,
} from "../../src/synthesize/synthesize-district.ts";
import { readCalpads, readCsv } from "./read-lines.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

/** One SENR record, by the names of its fields. */
export interface SenrRecord {
  readonly year: string;
  readonly school: string;
  readonly student: string;
  readonly localId: string;
  readonly birth: string;
  readonly entry: string;
  readonly status: string;
  readonly grade: string;
  readonly exit: string;
  readonly reason: string;
  readonly completion: string;
}

/** A made-up district as it lies in a temporary folder. */
export interface Demo {
  readonly folder: string;
  readonly asOf: string;
  readonly readSenr: (year: string) => readonly SenrRecord[];
  readonly readTable: (year: string, name: string) => readonly Readonly<Record<string, string>>[];
}

/** Makes a district of the demo's kind and returns how to read it. */
export async function makeDemo(options: SynthesizeOptions = {}): Promise<Demo> {
  const folder = join(createTemporaryFolder(), "demo");
  const { asOf } = await synthesizeDistrict(folder, options);
  const yearFolder = (year: string) => join(folder, "extracts", year);
  return {
    folder,
    asOf,
    readSenr: (year) =>
      readCalpads(yearFolder(year), "SENR.txt").map((fields) => toRecord(year, fields)),
    readTable: (year, name) => readCsv(join(yearFolder(year), name)),
  };
}

function toRecord(year: string, fields: readonly string[]): SenrRecord {
  const at = (position: number) => fields[position - 1] ?? "";
  return {
    ...{ year, school: at(5), student: at(8) || at(9), localId: at(9), birth: at(17) },
    ...{ entry: at(22), status: at(23), grade: at(24), exit: at(25) },
    ...{ reason: at(26), completion: at(27) },
  };
}
