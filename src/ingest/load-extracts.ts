import { mkdir, rm } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { type DistrictSettings, findUnknownKeys } from "../contracts/district-settings.ts";
import { specialSchools } from "../contracts/extracts/code-sets.ts";
import { extractContracts } from "../contracts/extracts/index.ts";
import { InputError, type Problem } from "../contracts/input-error.ts";
import { readRows } from "../duckdb/read-rows.ts";
import { districtCodeSql, findDistrictCodes } from "./district-codes.ts";
import { type FoundFile, findFiles } from "./find-files.ts";
import { type HeaderMaps, readHeaderMaps } from "./header-maps.ts";
import { createIncomingTables, type LoadedFile, loadFile } from "./load-file.ts";
import { findMissingFiles } from "./missing-files.ts";
import { type RecognisedFile, recogniseFile } from "./recognise-file.ts";

/** What reading a district folder found. */
export interface LoadedExtracts {
  readonly files: readonly LoadedFile[];
  readonly schoolYears: readonly number[];
  /** Things that were passed over, by file. */
  readonly notices: readonly { readonly file: string; readonly notice: string }[];
}

/** Side effects and places of reading, with defaults. */
export interface LoadExtractsOptions {
  readonly scratch: string;
  /** Folder of reference data, which says what columns of some files are called. */
  readonly reference: string;
  readonly onFiles?: (files: number) => void;
  readonly onFile?: (name: string) => void;
}

const schoolRow = z.object({ cds_code: z.string() });
const codeRow = z.object({ code: z.string() });

// With these broken, every other file would seem wrong.
const SAYS_WHAT_OTHERS_MAY_HOLD = new Set(["schools", "attendance_codes"]);

async function recogniseAll(
  found: readonly FoundFile[],
  maps: HeaderMaps,
): Promise<RecognisedFile[]> {
  const recognised: RecognisedFile[] = [];
  const problems: Problem[] = [];
  for (const file of found) {
    const result = await recogniseFile(file, maps);
    if ("contract" in result) recognised.push(result);
    else problems.push(result);
  }
  if (problems.length > 0) throw new InputError(problems);
  return recognised;
}

/** Returns the files with those first that say what others may contain. */
function inReadingOrder(files: readonly RecognisedFile[]): RecognisedFile[] {
  const order = extractContracts.map(({ name }) => name);
  return files.toSorted((a, b) => order.indexOf(a.contract.name) - order.indexOf(b.contract.name));
}

async function readSchoolCodes(connection: DuckDBConnection, districts: readonly string[]) {
  const schools = await readRows(connection, "select cds_code from incoming.schools", schoolRow);
  const codes = schools.flatMap(({ cds_code }) => [cds_code, cds_code.slice(7)]);
  return [...new Set([...codes, ...specialSchools, ...districts])];
}

async function readAttendanceCodes(connection: DuckDBConnection, schoolYear: number | undefined) {
  const rows = await readRows(
    connection,
    "select distinct code from incoming.attendance_codes where school_year = $schoolYear",
    codeRow,
    { schoolYear: schoolYear ?? 0 },
  );
  return rows.length > 0 ? rows.map(({ code }) => code) : ["-"];
}

function listNotices(settings: DistrictSettings, loaded: readonly LoadedFile[]) {
  const keys = findUnknownKeys(settings).map((key) => ({
    file: "district.yaml",
    notice: `${key} is unknown and ignored`,
  }));
  const files = loaded.flatMap(({ file }) =>
    file.notices.map((notice) => ({ file: file.name, notice })),
  );
  return [...keys, ...files];
}

/**
 * Reads every file of a district folder into `incoming.*`, held to contract, all set-wise.
 * Throws an `InputError` that names all problems of all files.
 */
export async function loadExtracts(
  connection: DuckDBConnection,
  district: string,
  settings: DistrictSettings,
  { scratch, reference, onFiles = () => {}, onFile = () => {} }: LoadExtractsOptions,
): Promise<LoadedExtracts> {
  const found = await findFiles(district, settings.cde ?? undefined);
  const files = inReadingOrder(await recogniseAll(found, await readHeaderMaps(reference)));
  const missing = findMissingFiles(files);
  if (missing.length > 0) throw new InputError(missing);
  await createIncomingTables(connection, extractContracts);
  await mkdir(scratch, { recursive: true });
  const districts = findDistrictCodes(settings);
  const loaded: LoadedFile[] = [];
  onFiles(files.length);
  try {
    for (const file of files) {
      const context = {
        schoolYear: file.schoolYear ?? 0,
        schoolCodes: await readSchoolCodes(connection, districts),
        attendanceCodes: await readAttendanceCodes(connection, file.schoolYear),
      };
      const districtCode = await districtCodeSql(connection, file.contract, districts);
      const maxRejectedShare = settings.policy.max_rejected_share ?? 0;
      loaded.push(
        await loadFile(connection, file, { context, districtCode, scratch, maxRejectedShare }),
      );
      onFile(file.name);
      if (loaded.at(-1)?.stops && SAYS_WHAT_OTHERS_MAY_HOLD.has(file.contract.name)) break;
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  const years = new Set(files.flatMap(({ schoolYear }) => schoolYear ?? []));
  return {
    files: loaded,
    schoolYears: [...years].sort((a, b) => a - b),
    notices: listNotices(settings, loaded),
  };
}
