import { type DuckDBConnection, quotedString } from "@duckdb/node-api";
import { z } from "zod";
import type { DistrictSettings } from "../contracts/district-settings.ts";
import type { ExtractContract } from "../contracts/extracts/extract-contract.ts";
import { readRows } from "../duckdb/read-rows.ts";

const schoolRow = z.object({ district_code: z.string(), school_code: z.string() });

/** Returns the 7-digit county-district codes of the folder's districts. */
export function findDistrictCodes(settings: DistrictSettings): string[] {
  const codes = settings.districts?.map(({ cds_code }) => cds_code) ?? [settings.cds_code ?? ""];
  return codes.map((cdsCode) => cdsCode.slice(0, 7));
}

/**
 * Returns SQL for the district that a student-keyed row belongs to. One district: always that one.
 * A county folder: the reporting LEA of a CALPADS line (an independent charter reports under its own
 * school code), or the column `district_code`.
 */
export async function districtCodeSql(
  connection: DuckDBConnection,
  contract: ExtractContract,
  districts: readonly string[],
): Promise<string> {
  const [only, ...others] = districts;
  if (others.length === 0) return quotedString(only ?? "");
  if (contract.format !== "calpads") return "district_code";
  const schools = await readRows(
    connection,
    "select left(cds_code, 7) as district_code, right(cds_code, 7) as school_code from incoming.schools",
    schoolRow,
  );
  const entries = new Map(schools.map((school) => [school.school_code, school.district_code]));
  const map = [...entries].map(
    ([school, code]) => `${quotedString(school)}: ${quotedString(code)}`,
  );
  return `coalesce(map {${map.join(", ")}}[reporting_lea], reporting_lea)`;
}
