import { csvFormat } from "d3";
import { describe, expect, it } from "vitest";
import { listAuditProblems } from "../../src/audit/assert-safe.ts";
import { auditSite } from "../../src/audit/audit-site.ts";
import { truancyDownload } from "../../src/contracts/published/truancy-download.ts";
import { writeMicroDistrict } from "../support/micro-district.ts";

const SCHOOL = "27999909900101";

type Figures = readonly [students: string, truant: string, rate: string];

/** Truancy of one school by race and gender: two starred races, two starred genders. */
const figures: Readonly<Record<string, Figures>> = {
  TA: ["100", "40", "40.0"],
  RB: ["30", "*", "*"],
  RH: ["40", "*", "*"],
  RW: ["30", "12", "40.0"],
  GF: ["50", "*", "*"],
  GM: ["50", "*", "*"],
};

const printTruancy = (changed: Readonly<Record<string, Figures>> = {}) => {
  const all = Object.entries({ ...figures, ...changed });
  const rows = all.map(([category, values]): Record<string, string> => {
    const [students, truant, truancy_rate] = values;
    return {
      ...{ academic_year: "2024-25", level: "S", cds_code: SCHOOL, reporting_category: category },
      ...{ students, truant, truancy_rate, habitual_truant: "-", chronic_truant: "*" },
    };
  });
  return `${csvFormat(rows, Object.keys(truancyDownload.row.shape))}\n`;
};

const students = Object.fromEntries(
  Object.entries(figures).map(([category, [count]]) => [
    `S${SCHOOL}/${category}/TA`,
    Number(count),
  ]),
);

const enrolments = {
  frame: {
    categories: Object.entries({ TA: "all", RB: "race", RH: "race", RW: "race" })
      .concat(Object.entries({ GF: "gender", GM: "gender" }))
      .map(([reporting_category, family]) => ({ reporting_category, family })),
    grades: [],
    places: [],
    splits: [],
  },
  years: { "2025": { truant: students } },
  untrue_ties: {},
};

const page = `<!DOCTYPE html><html lang="en"><head><title>Truancy</title></head><body></body></html>`;

async function auditFiles(
  files: Readonly<Record<string, string>>,
  before: Readonly<Record<string, number>> = {},
) {
  const site = writeMicroDistrict({
    "downloads/truancy.csv": printTruancy(),
    "truancy.html": page,
    ...files,
  });
  const names = { names: [["Zebulon", "Quackenbush"]], numbers: ["9876543210"] } as const;
  const printed_before = { "2025": { truant: before } };
  return auditSite(site, { enrolments: { ...enrolments, printed_before }, names });
}

describe("the audit of a site", () => {
  it("passes a site whose stars hold", async () => {
    const found = await auditFiles({});
    expect(listAuditProblems(found)).toEqual([]);
    expect(found.attack).toMatchObject({ stars: 4, passes: 4, explained: 0 });
  });

  it("names the place of a star that a printed neighbour gives away, and no value", async () => {
    const found = await auditFiles({
      "downloads/truancy.csv": printTruancy({ RB: ["30", "10", "33.3"] }),
    });
    expect(listAuditProblems(found)).toEqual([
      `2024-25, S ${SCHOOL}, truant, RH TA: too much can be inferred of this star`,
    ]);
  });

  it("knows what the ledger printed, and blames no star for it that is out", async () => {
    const out = { [`S${SCHOOL}/RB/TA`]: 10, [`S${SCHOOL}/RH/TA`]: 18 };
    const found = await auditFiles({}, out);
    expect(listAuditProblems(found)).toEqual([]);
    expect(found.attack).toMatchObject({ stars: 2, passes: 2 });
    const half = await auditFiles({}, { [`S${SCHOOL}/GF/TA`]: 21 });
    expect(half.attack).toMatchObject({ stars: 3, passes: 2, explained: 1 });
  });

  it("blames no star for a figure that was out before and is printed again", async () => {
    const again = { "downloads/truancy.csv": printTruancy({ GF: ["50", "21", "42.0"] }) };
    expect(listAuditProblems(await auditFiles(again))).toHaveLength(1);
    const found = await auditFiles(again, { [`S${SCHOOL}/GF/TA`]: 21 });
    expect(listAuditProblems(found)).toEqual([]);
    expect(found.attack).toMatchObject({ stars: 3, passes: 2, explained: 1 });
  });

  it("counts a cell as printed when any artefact prints it", async () => {
    const row = { level: "S", cds_code: SCHOOL, school_year: 2025, reporting_category: "GF" };
    const planted = { ...row, students: 50, truant_students: 21, truancy_rate: 0.42 };
    const found = await auditFiles({
      "_file/data/truancy.0a1b2c3d.json": JSON.stringify([{ ...planted, disclosure: "exact" }]),
    });
    expect(listAuditProblems(found)).toEqual([
      `2024-25, S ${SCHOOL}, truant, GM TA: too much can be inferred of this star`,
    ]);
  });

  it("finds artefacts that contradict each other", async () => {
    const row = { level: "S", cds_code: SCHOOL, school_year: 2025, reporting_category: "RW" };
    const found = await auditFiles({
      "_file/data/truancy.0a1b2c3d.json": JSON.stringify([{ ...row, truant_students: 13 }]),
    });
    expect(listAuditProblems(found)).toContain(
      `2024-25, S ${SCHOOL}, truant, RW TA: the site prints what cannot both be true`,
    );
  });

  it.each([
    ["a field that no contract knows", "_file/data/truancy.0a1b2c3d.json", '[{"hidden":21}]'],
    ["a snapshot that nobody knows", "_file/data/secrets.0a1b2c3d.json", "[]"],
    ["another column", "downloads/truancy.csv", "academic_year,level,secret\n"],
    ["a number in a page", "truancy.html", page.replace("<body>", "<body><p>4711</p>")],
    ["a word in a page", "truancy.html", page.replace("<body>", '<body title="Quackenbush">')],
    ["a page without a source", "secret.html", page],
    ["a file of another kind", "students.xlsx", "PK"],
    ["a module that nobody wrote", "_import/components/secret.0a1b2c3d.js", "const x = 21;"],
  ])("fails on %s", async (_, path, content) => {
    const found = await auditFiles({ [path]: content });
    expect(found.problems.length).toBeGreaterThan(0);
    expect(found.problems.join("\n")).toContain(path.replace(/^students.xlsx$/, "students.xlsx"));
  });

  it.each(["Zebulon Quackenbush", "Quackenbush, Zebulon", "9876543210"])(
    "finds a student in the text of a download: %s",
    async (text) => {
      const found = await auditFiles({
        "downloads/data_quality.csv": `check,severity,rows,explanation,how_to_fix\na,notice,1,"${text}",b\n`,
      });
      expect(found.problems).toHaveLength(1);
      expect(found.problems.join()).not.toContain("Quackenbush");
    },
  );
});
