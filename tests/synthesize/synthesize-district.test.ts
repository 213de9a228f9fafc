import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { synthesizeDistrict } from "../../src/synthesize/synthesize-district.ts";
import { readCsv } from "./read-lines.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

const temporary = createTemporaryFolder();

function hashFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );
}

describe("synthesizeDistrict(folder, options)", () => {
  it("writes the same bytes for the same options", async () => {
    const options = { students: 300, years: 3, seed: 7 };
    const [first, second] = [join(temporary, "first"), join(temporary, "second")];
    await synthesizeDistrict(first, options);
    await synthesizeDistrict(second, options);
    expect(hashFiles(second)).toEqual(hashFiles(first));
  });

  it("writes other students for another seed", async () => {
    const folder = join(temporary, "seeds");
    await synthesizeDistrict(folder, { students: 200, years: 1, seed: 1 });
    const one = hashFiles(folder)["extracts/2025-26/absences.csv"];
    await synthesizeDistrict(folder, { students: 200, years: 1, seed: 2 });
    expect(hashFiles(folder)["extracts/2025-26/absences.csv"]).not.toBe(one);
  });

  it("names every file of a district folder, the truth apart and hidden", async () => {
    const folder = join(temporary, "names");
    await synthesizeDistrict(folder, { students: 400, years: 2, seed: 3 });
    const tables = ["absences.csv", "attendance_codes.csv", "calendar.csv", "student_groups.csv"];
    const support = ["attendance_recovery.csv", "interventions.csv"];
    const reports = ["14.1_StudentAbsencesCount.csv", "14.2_StudentAbsencesStudentList.csv"];
    const records = ["SELA.txt", "SENR.txt", "SINF.txt", "SPRG.txt"];
    expect(readdirSync(folder).sort()).toEqual(
      [".truth", "district.yaml", "extracts", "goals.csv", "schools.csv"].sort(),
    );
    const finished = readdirSync(join(folder, "extracts", "2024-25"));
    expect(finished).toEqual(
      expect.arrayContaining([...tables, ...records, ...reports, "STAS_1.txt", "STAS_2.txt"]),
    );
    const running = readdirSync(join(folder, "extracts", "2025-26"));
    expect(running).toEqual(expect.arrayContaining([...tables, ...records, ...support]));
    expect(running.filter((name) => /^STAS|^14/.test(name))).toEqual([]);
    expect(readdirSync(join(folder, ".truth"))).toEqual(
      expect.arrayContaining(["dips.csv", "school_changes.csv", "stas_differences.csv"]),
    );
  });

  it("grows the schools with the students", async () => {
    for (const [students, years, schools] of [
      [200, 2, 5],
      [1000, 1, 5],
      [5000, 1, 9],
    ] as const) {
      const folder = join(temporary, `size-${students}`);
      const made = await synthesizeDistrict(folder, { students, years, asOfDay: 40, seed: 5 });
      expect(made.schools).toBe(schools);
      const senr = readFileSync(join(folder, "extracts", "2025-26", "SENR.txt"), "utf8");
      const locals = new Set(senr.split("\n").map((line) => line.split("^")[8]));
      expect(locals.size / students).toBeGreaterThan(0.93);
      expect(locals.size / students).toBeLessThan(1.1);
      expect(readCsv(join(folder, "schools.csv"))).toHaveLength(schools);
    }
  });

  it("stops the absences of the running year at the as-of date, but for a few entered ahead", async () => {
    const folder = join(temporary, "as-of");
    const { asOf } = await synthesizeDistrict(folder, { students: 2000, years: 1, seed: 11 });
    const rows = readCsv(join(folder, "extracts", "2025-26", "absences.csv"));
    const later = rows.filter((row) => (row.date ?? "") > asOf);
    expect(rows.some((row) => row.date === asOf)).toBe(true);
    expect(later.length).toBeLessThan(10);
  });

  it("leaves a school five days behind with its entries", async () => {
    const folder = join(temporary, "behind");
    const { asOf } = await synthesizeDistrict(folder, { students: 2000, years: 1, seed: 12 });
    const rows = readCsv(join(folder, "extracts", "2025-26", "absences.csv"));
    const third = readCsv(join(folder, "schools.csv"))[2]?.cds_code?.slice(-7);
    const dates = [...new Set(rows.map((row) => row.date ?? ""))].filter((date) => date <= asOf);
    const theirs = rows.filter((row) => row.school_code === third).map((row) => row.date ?? "");
    const newest =
      theirs
        .filter((date) => date <= asOf)
        .sort()
        .at(-1) ?? "";
    expect(dates.filter((date) => date > newest).length).toBeGreaterThanOrEqual(5);
  });

  it("refuses a folder whose district is real, and leaves it alone", async () => {
    const folder = join(temporary, "real");
    mkdirSync(join(folder, "extracts"), { recursive: true });
    writeFileSync(join(folder, "district.yaml"), "name: A real district\n");
    await expect(synthesizeDistrict(folder, { students: 200 })).rejects.toThrow("synthetic");
    expect(readdirSync(folder).sort()).toEqual(["district.yaml", "extracts"]);
  });

  it("names the option that cannot be", async () => {
    const folder = join(temporary, "options");
    await expect(synthesizeDistrict(folder, { asOfDay: 0 })).rejects.toThrow("invalid asOfDay");
    await expect(synthesizeDistrict(folder, { students: 2.5 })).rejects.toThrow("invalid students");
    expect(existsSync(folder)).toBe(false);
  });

  it("names the CDE folder only where there is one, or when told", async () => {
    const settings = () => readFileSync(join(temporary, "cde-test", "district.yaml"), "utf8");
    const folder = join(temporary, "cde-test");
    await synthesizeDistrict(folder, { students: 200, years: 1 });
    expect(settings()).not.toContain("cde:");
    await synthesizeDistrict(folder, { students: 200, years: 1, cde: "../figures" });
    expect(settings()).toContain("\ncde: ../figures\n");
  });

  it("tells how far it is", async () => {
    const shares: number[] = [];
    const folder = join(temporary, "progress");
    await synthesizeDistrict(folder, {
      students: 1500,
      years: 1,
      progress: (share) => shares.push(share),
    });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.at(-1)).toBe(1);
  });
});
