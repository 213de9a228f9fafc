import { type DuckDBConnection, quotedIdentifier } from "@duckdb/node-api";
import {
  describeFields,
  type ExtractContract,
  isStateKeyed,
  isStudentKeyed,
} from "../contracts/extracts/extract-contract.ts";
import { extractContracts } from "../contracts/extracts/index.ts";

function identifierColumns(contract: ExtractContract): string[] {
  return Object.entries(describeFields(contract))
    .filter(([, schema]) => schema.meta()?.sensitivity === "identifier")
    .map(([column]) => quotedIdentifier(column));
}

function keyedSelect(contract: ExtractContract): string {
  const rows = `incoming.${contract.name}`;
  const without = identifierColumns(contract).join(", ");
  if (isStateKeyed(contract)) {
    return `select state_student.student_key, arrived.* exclude (${without})
      from ${rows} as arrived
      inner join identity.state_student on state_student.ssid = arrived.ssid`;
  }
  if (!isStudentKeyed(contract)) return `from ${rows}`;
  const ssid = "ssid" in describeFields(contract) ? "arrived.ssid" : "''";
  return `select local_student.student_key, arrived.* exclude (${without})
    from ${rows} as arrived
    inner join identity.local_student
      on local_student.district_code = arrived.district_code
      and local_student.local_student_id = arrived.local_student_id
      and local_student.ssid = ${ssid}`;
}

/**
 * Copies what was read into `raw`, with integer keys where direct identifiers stood, and which
 * kinds of files there were, and lets the identifiers go with the database in memory that held them.
 */
export async function keyStudents(connection: DuckDBConnection): Promise<void> {
  await connection.run("create schema raw");
  for (const contract of extractContracts) {
    await connection.run(`create table raw.${contract.name} as ${keyedSelect(contract)}`);
  }
  await connection.run("create table raw.extract_files as from incoming.extract_files");
  await connection.run("detach incoming");
}
