import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { withDuckDb } from "../duckdb/open-duckdb.ts";
import { readRows } from "../duckdb/read-rows.ts";
import { enrolments } from "../privacy/audit/enrolments.ts";
import type { AuditOptions } from "./audit-site.ts";
import type { StudentNames } from "./find-names.ts";

const student = z.object({
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  ssid: z.string().nullable(),
});

async function readNames(warehouse: string): Promise<StudentNames> {
  const sql = "select distinct first_name, last_name, ssid from identity.student";
  const rows = await withDuckDb(warehouse, (connection) => readRows(connection, sql, student), {
    readOnly: true,
  });
  return {
    names: rows.flatMap(({ first_name, last_name }) =>
      first_name && last_name ? [[first_name, last_name] as const] : [],
    ),
    numbers: rows.flatMap(({ ssid }) => ssid ?? []),
  };
}

/**
 * Returns what the `build` folder of a district tells an auditor: the students of every cell, and the
 * names that must not occur. What is not there is left out.
 */
export async function readDistrict(build: string): Promise<AuditOptions> {
  const [rosters, warehouse] = ["enrolments.json", "warehouse.duckdb"].map((file) =>
    join(build, file),
  );
  return {
    enrolments:
      rosters && existsSync(rosters)
        ? enrolments.parse(JSON.parse(await readFile(rosters, "utf8")))
        : undefined,
    names: warehouse && existsSync(warehouse) ? await readNames(warehouse) : undefined,
  };
}
