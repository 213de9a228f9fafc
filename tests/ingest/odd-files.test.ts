import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadFolder } from "../support/load-folder.ts";
import { caretLine } from "../support/micro-district.ts";
import { senrLine, smallDistrict, stasLine } from "../support/small-district.ts";

const base = {
  "district.yaml": smallDistrict["district.yaml"] ?? [],
  "schools.csv": smallDistrict["schools.csv"] ?? [],
};
const running = Object.fromEntries(
  Object.entries(smallDistrict).filter(([name]) => name.startsWith("extracts/2025-26/")),
);
const students = "extracts/2025-26/students.csv";
const header = "local_student_id,birth_date,gender,hispanic,race_1,last_name";
const names = { students: ["local_student_id", "last_name"] };

// A year that STAS counts needs no other file.
const counted = { "extracts/2025-26/STAS.txt": [stasLine(1, { 6: "2025-2026" })] };

const loadStudents = (content: string | Uint8Array, name = students) =>
  loadFolder({ ...base, ...counted, [name]: content }, names);

/** The file with a Spanish name in the bytes of Windows-1252. */
const windows1252 = Buffer.from(
  `${header}\nA1,,F,Y,,Peña “Ñu” €\n`
    .replace("“", "\u0093")
    .replace("”", "\u0094")
    .replace("€", "\u0080"),
  "latin1",
);

describe("a file is read alike", () => {
  const text = `${header}\nA1,,F,Y,,Peña “Ñu” €\n`;
  const expected = ["A1|Peña “Ñu” €"];

  it.each<[string, string | Uint8Array, string]>([
    ["in UTF-8", text, students],
    ["with a byte order mark", `\uFEFF${text}`, students],
    ["with CRLF", text.replaceAll("\n", "\r\n"), students],
    ["with CRLF and a byte order mark", `\uFEFF${text.replaceAll("\n", "\r\n")}`, students],
    ["without a line end at its end", text.trimEnd(), students],
    ["with blank lines", text.replaceAll("\n", "\n\n"), students],
    ["with blank lines and CRLF", text.replaceAll("\n", "\r\n\r\n"), students],
    ["with a blank line before the header", `\n${text}`, students],
    ["in Windows-1252", windows1252, students],
    ["packed", gzipSync(text), `${students}.gz`],
    ["packed in Windows-1252", gzipSync(windows1252), `${students}.gz`],
    ["with spaces around its values", text.replaceAll(",", " , "), students],
    [
      "with its columns in another order",
      "last_name,race_1,hispanic,gender,birth_date,local_student_id\nPeña “Ñu” €,,Y,F,,A1\n",
      students,
    ],
    [
      "with other spellings of its header",
      text.replace(header, "Local Student ID,BirthDate,GENDER,Hispanic,Race-1,LastName"),
      students,
    ],
    ["under another name", text, "extracts/2025-26/export (3) ñ.csv"],
    ["with every value in quotes", text.replaceAll(/[^,\n]+/g, '"$&"'), students],
  ])("%s", async (_, content, name) => {
    const { rows, problems } = await loadStudents(content, name);
    expect({ rows: rows.students, problems }).toEqual({ rows: expected, problems: [] });
  });

  it("split into several", async () => {
    const parts = {
      "extracts/2025-26/students_1.csv": `${header}\nA1,,F,Y,,One\n`,
      "extracts/2025-26/students_2.csv.gz": gzipSync(`${header}\nA2,,F,Y,,Two\n`),
    };
    const { rows } = await loadFolder({ ...base, ...counted, ...parts }, names);
    expect(rows.students).toEqual(["A1|One", "A2|Two"]);
  });
});

describe("a CSV file", () => {
  it("keeps quotes, commas and line ends of quoted values", async () => {
    const { rows } = await loadStudents(`${header}\nA1,,F,Y,,"O""Hara, Jr\r\nII"\nA2,,F,Y,,5" x\n`);
    expect(rows.students).toEqual(['A1|O"Hara, Jr\r\nII', 'A2|5" x']);
  });

  it("ignores unknown columns with one notice that names them", async () => {
    const { loaded, rows } = await loadStudents(`secret,${header},more\nx,A1,,F,Y,,One,y\n`);
    expect(rows.students).toEqual(["A1|One"]);
    expect(loaded.files.find(({ file }) => file.name === students)?.file.notices).toEqual([
      "unknown columns are ignored: secret, more",
    ]);
  });

  it.each([
    ["blank lines", `${header}\n\n\nA1,,F,Y,,One\n\nA2,,Q,Y,,Two\n`, 6],
    ["quoted line ends", `${header}\nA1,,F,Y,,"One\nand\n\nmore"\nA2,,Q,Y,,Two\n`, 6],
    ["CRLF", `${header}\r\nA1,,F,Y,,"One\r\nmore"\r\n\r\nA2,,Q,Y,,Two\r\n`, 5],
    ["a byte order mark", `\uFEFF${header}\nA1,,F,Y,,One\nA2,,Q,Y,,Two\n`, 3],
    ["a blank line before the header", `\n${header}\nA1,,F,Y,,One\nA2,,Q,Y,,Two\n`, 4],
    ["quotes inside values", `${header}\nA1,,F,Y,,5" One\nA2,,Q,Y,,"5"" Two"\n`, 3],
  ])("names the right line after %s", async (_, content, line) => {
    const { problems } = await loadStudents(content);
    expect(problems).toEqual([`${students}:${line} gender`]);
  });

  it("names the right line of a Windows-1252 file", async () => {
    const { problems } = await loadStudents(
      Buffer.from(`${header}\r\nA1,,F,Y,,"Pe\u00f1a\r\nmore"\r\nA2,,Q,Y,,Two\r\n`, "latin1"),
    );
    expect(problems).toEqual([`${students}:4 gender`]);
  });

  it.each([
    ["too few fields", `${header}\n\nA1,,F,Y,,"One\nmore"\nA2,,F\nA3,,F,Y,,Three\n`, 5],
    ["too few fields after a blank first line", `\n \n${header}\nA2,,F\n`, 4],
    ["too many fields", `${header}\r\nA1,,F,Y,,"One\r\nmore"\r\nA2,,F,Y,,Two,more\r\n`, 4],
  ])("names the line that has %s", async (_, content, line) => {
    const { problems } = await loadStudents(content);
    expect(problems).toEqual([`${students}:${line}`]);
  });

  it("names every broken column of a row once", async () => {
    const { problems } = await loadStudents(`${header}\n,x,Q,Y,,One\n`);
    expect(problems).toEqual([
      `${students}:2 local_student_id`,
      `${students}:2 birth_date`,
      `${students}:2 gender`,
    ]);
  });

  it("takes schools by seven digits, by fourteen, and the state's special codes", async () => {
    const absences = ["0000101", "27999990000101", "0000001", "2799999"].map(
      (school, i) => `A${i},${school},2025-08-18,U`,
    );
    const { rows } = await loadFolder(
      {
        ...base,
        ...running,
        "extracts/2025-26/absences.csv": ["local_student_id,school_code,date,code", ...absences],
      },
      { absences: ["local_student_id", "school_code", "school_year", "source_file"] },
    );
    expect(rows.absences).toEqual([
      "A0|0000101|2026|extracts/2025-26/absences.csv",
      "A1|27999990000101|2026|extracts/2025-26/absences.csv",
      "A2|0000001|2026|extracts/2025-26/absences.csv",
      "A3|2799999|2026|extracts/2025-26/absences.csv",
    ]);
  });
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      '""',
      ",",
      "^",
      "'",
      "\\",
      "\n",
      "\r\n",
      "\t",
      " ",
      "ñ",
      "😀",
      "|",
      ";",
      "#",
    ),
    fc.string({ unit: "grapheme", maxLength: 4 }),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  const text = fc.array(piece, { maxLength: 5 }).map((pieces) =>
    pieces
      .join("")
      .replaceAll("\0", "")
      .replaceAll(/\r|^\p{Zs}+|\p{Zs}+$/gu, ""),
  );

  it("arrives from a CSV file as it was written", async () => {
    const rows = fc.array(text, { minLength: 50, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(rows, async (lastNames) => {
        const written = lastNames.map((name, i) => ({ local_student_id: `A${100 + i}`, name }));
        const lines = written.map(
          ({ local_student_id: id, name }) => `${id},,F,Y,,"${name.replaceAll('"', '""')}"`,
        );
        const { rows: found } = await loadStudents(`${header}\n${lines.join("\n")}\n`);
        expect(found.students).toEqual(written.map((row) => Object.values(row).join("|")));
      }),
      { numRuns: 8, seed: 11 },
    );
  });
});

describe("a CALPADS file", () => {
  const year = "extracts/2024-25";
  const loadCalpads = (senr: readonly string[], stas: readonly string[] = [stasLine(1)]) =>
    loadFolder(
      { ...base, [`${year}/a.txt`]: senr, [`${year}/b.dat`]: stas },
      {
        senr: ["local_student_id", "last_name", "exit_date", "field_count"],
        stas: ["local_student_id", "days_expected_in_person", "field_count"],
      },
    );

  it("is recognised by its record type, whatever its name", async () => {
    const { rows } = await loadCalpads([senrLine(1)]);
    expect(rows).toEqual({ senr: ["PLANTED001|Plantedname||39"], stas: ["PLANTED001|180|22"] });
  });

  it("takes quotes for text", async () => {
    const { rows } = await loadCalpads([senrLine(1, { 12: '"Quo"te' }), senrLine(2, { 12: '"' })]);
    expect(rows.senr).toEqual(['PLANTED001|"Quo"te||39', 'PLANTED002|"||39']);
  });

  it.each([
    ["20250701", "20250702"],
    ["2025-07-01 10:00:00", "2025-07-02 10:00:00"],
    ["7/1/2025", "7/2/2025"],
  ])("does not count the two dates of an ODS extract (%s)", async (...dates) => {
    const ods = (line: string) => [line, ...dates].join("^");
    const { rows } = await loadCalpads([ods(senrLine(1))], [ods(stasLine(1))]);
    expect(rows).toEqual({ senr: ["PLANTED001|Plantedname||39"], stas: ["PLANTED001|180|22"] });
  });

  it("may end in two dates of its own", async () => {
    const program = { 1: "SPRG", 2: "A", 4: "2799999", 6: "2024-2025", 8: "P1", 13: "181" };
    const { rows } = await loadFolder(
      {
        ...base,
        [`${year}/a.txt`]: [senrLine(1)],
        [`${year}/b.txt`]: [stasLine(1)],
        [`${year}/c.txt`]: [caretLine(16, { ...program, 15: "20240701", 16: "20250630" })],
      },
      { sprg: ["local_student_id", "start_date", "end_date", "field_count"] },
    );
    expect(rows.sprg).toEqual(["P1|20240701|20250630|16"]);
  });

  it("of 21 fields is the STAS layout before independent study was split", async () => {
    const old = stasLine(1).split("^").slice(0, 21).join("^");
    const { rows } = await loadCalpads([senrLine(1)], [old]);
    expect(rows.stas).toEqual(["PLANTED001|180|21"]);
  });

  it("may end early where nothing more is read, and have unknown fields at its end", async () => {
    const short = senrLine(1).split("^").slice(0, 27).join("^");
    expect((await loadCalpads([short])).rows.senr).toEqual(["PLANTED001|Plantedname||27"]);
    const long = caretLine(
      42,
      Object.fromEntries(
        senrLine(1)
          .split("^")
          .map((x, i) => [i + 1, x]),
      ),
    );
    const { rows, loaded } = await loadCalpads([long]);
    expect(rows.senr).toEqual(["PLANTED001|Plantedname||42"]);
    expect(loaded.files[1]?.file.notices).toEqual([
      "3 unknown fields at the end of each line are ignored",
    ]);
  });

  it("names the right line after blank lines", async () => {
    const { problems } = await loadCalpads([senrLine(1), "", senrLine(2, { 24: "99" })]);
    expect(problems).toEqual([`${year}/a.txt:3 grade`]);
  });

  it("rejects TK in a year before it had a code", async () => {
    const line = senrLine(1, { 7: "2022-2023", 24: "TK" });
    const { problems } = await loadFolder({
      ...base,
      "extracts/2022-23/SENR.txt": [line],
      "extracts/2022-23/STAS.txt": [stasLine(1, { 6: "2022-23" })],
    });
    expect(problems).toEqual(["extracts/2022-23/SENR.txt:1 grade"]);
  });
});

describe("a folder", () => {
  it("may hold hidden files, notes, an editor's lock files and what a build made", async () => {
    const { loaded } = await loadFolder({
      ...base,
      ...running,
      ".DS_Store": "x",
      "README.md": "x",
      "~$schools.xlsx": "x",
      "build/old.csv": "x",
      "extracts/.hidden/x.csv": "x",
      "extracts/2025-26/.~lock.csv#": "x",
      "extracts/2025-26/notes.md": "x",
      "cde/README.md": "x",
    });
    expect(loaded.files).toHaveLength(7);
    expect(loaded.schoolYears).toEqual([2026]);
  });

  it("may hold rejected rows up to the share that its policy allows", async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `A${i},,${i < 5 ? "Q" : "F"},Y,,N`);
    const share = async (policy: string) => {
      const { loaded } = await loadFolder({
        ...base,
        ...counted,
        "district.yaml": [...base["district.yaml"], "policy:", `  max_rejected_share: ${policy}`],
        [students]: [header, ...rows],
      });
      const file = loaded.files.find(({ file: { name } }) => name === students);
      return [file?.rowsRead, file?.rowsRejected, file?.stops];
    };
    expect(await share("0.1")).toEqual([50, 5, false]);
    expect(await share("0.09")).toEqual([50, 5, true]);
  });

  it("may not lose rows of an unknown attendance code or another record type", async () => {
    const policy = [...base["district.yaml"], "policy:", "  max_rejected_share: 0.1"];
    const absences = smallDistrict["extracts/2025-26/absences.csv"] ?? [];
    const { loaded } = await loadFolder({
      ...base,
      ...running,
      "district.yaml": policy,
      "extracts/2025-26/absences.csv": absences.with(3, "PLANTED001,0000101,2025-08-18,NEW"),
    });
    expect(loaded.files.filter(({ stops }) => stops).map(({ file }) => file.name)).toEqual([
      "extracts/2025-26/absences.csv",
    ]);
  });
});
