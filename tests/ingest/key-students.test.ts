import { expect, it } from "vitest";
import { z } from "zod";
import { extractContracts } from "../../src/contracts/extracts/index.ts";
import { withDuckDb } from "../../src/duckdb/open-duckdb.ts";
import { readRows } from "../../src/duckdb/read-rows.ts";
import { keyStudents } from "../../src/ingest/key-students.ts";
import { createIncomingTables } from "../../src/ingest/load-file.ts";
import { project } from "../../src/project.ts";
import { runModels } from "../../src/warehouse/run-models.ts";

const anyRow = z.record(z.string(), z.unknown());

it("keys the rows of a state's report by SSID and keeps no SSID in raw", async () => {
  await withDuckDb(":memory:", async (connection) => {
    await createIncomingTables(connection, extractContracts);
    await connection.run(
      `insert into incoming.enrollments (district_code, local_student_id, ssid, school_year)
         values ('2799999', 'B', '1000000002', 2025), ('2799999', 'A', '', 2025);
       insert into incoming.calpads_absence_report (ssid, school_code, school_year)
         values ('1000000002', '0000101', 2025), ('1000000009', '0000101', 2025);
       create schema identity`,
    );
    await runModels(connection, { sqlFolder: project.sql, folder: "0_identity" });
    await keyStudents(connection);
    const report = "select * from raw.calpads_absence_report order by student_key";
    const [known, unknown] = await readRows(connection, report, anyRow);
    const enrolled = await readRows(
      connection,
      "select student_key from identity.local_student where ssid = '1000000002'",
      anyRow,
    );
    expect(enrolled).toEqual([{ student_key: known?.student_key }]);
    expect([known, unknown].map((row) => row && "ssid" in row)).toEqual([false, false]);
    const students = "select student_key, ssid from identity.student order by student_key";
    expect(await readRows(connection, students, anyRow)).toEqual([
      { student_key: 1, ssid: "1000000002" },
      { student_key: 2, ssid: null },
      { student_key: unknown?.student_key, ssid: "1000000009" },
    ]);
  });
});
