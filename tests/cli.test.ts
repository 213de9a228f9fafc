import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createProgram, main } from "../src/cli.ts";
import { project } from "../src/project.ts";
import { writeMicroDistrict } from "./support/micro-district.ts";
import { smallDistrict } from "./support/small-district.ts";

// Another test file may build a real site meanwhile, and there is one lock for all sites.
vi.mock("../src/finish/with-lock.ts", () => ({
  withLock: (_: string, run: () => Promise<void>) => run(),
}));

let said = "";
vi.spyOn(process.stderr, "write").mockImplementation((text) => {
  said += text;
  return true;
});
vi.spyOn(process.stdout, "write").mockImplementation((text) => {
  said += text;
  return true;
});
beforeEach(() => {
  said = "";
});

const folder = writeMicroDistrict(smallDistrict);
const out = join(folder, "..", `${folder.split("/").at(-1)}-site`);
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(out, { recursive: true, force: true });
});

describe("rollcall", () => {
  test("lists every command in its help", async () => {
    expect(await main(["--help"])).toBe(0);
    for (const name of ["build", "warehouse", "validate", "synthesize", "dev", "serve"]) {
      expect(said).toContain(name);
    }
  });

  test("answers wrong usage with exit code 2", async () => {
    expect(await main(["publish"])).toBe(2);
    expect(await main(["warehouse", "--as-of", "yesterday"])).toBe(2);
    expect(await main(["synthesize", "--students", "0", "--out", out])).toBe(2);
    expect(await main(["synthesize"])).toBe(2);
  });

  test("takes only dates that exist and districts that can be made up", async () => {
    expect(await main(["validate", "--as-of", "2026-02-30"])).toBe(2);
    expect(said).toContain("It must be a date that exists, like 2026-02-20.");
    expect(await main(["synthesize", "--students", "50", "--out", out])).toBe(2);
    expect(said).toContain("It must be a whole number from 100 to 1,000,000.");
    expect(existsSync(out)).toBe(false);
  });

  test("refuses a folder of somebody's files before it reads anything", async () => {
    expect(await main(["build", "--district", folder, "--out", folder])).toBe(1);
    expect(said).toContain("holds files that are not a site");
    expect(said).not.toContain("Reading");
    expect(existsSync(join(folder, "build"))).toBe(false);
  });

  test("validates a district without changing its folder", async () => {
    expect(await main(["validate", "--district", folder])).toBe(0);
    expect(said).toMatch(/files, .* rows: nothing to mend\./);
    expect(existsSync(join(folder, "build"))).toBe(false);
  });

  test("says nothing when it is quiet and nothing is wrong", async () => {
    expect(await main(["validate", "--district", folder, "--quiet"])).toBe(0);
    expect(said).toBe("");
  });

  test("stops at a broken file with exit code 1 and leaves the last site alone", async () => {
    const absences = join(folder, "extracts/2025-26/absences.csv");
    const good = await readFile(absences, "utf8");
    await mkdir(join(out, "_observablehq"), { recursive: true });
    await writeFile(join(out, "index.html"), "last site");
    await writeFile(absences, good.replace(",code", ",kind"));
    expect(await main(["build", "--district", folder, "--out", out])).toBe(1);
    await writeFile(absences, good);
    expect(said).toContain("extracts/2025-26/absences.csv: 1 problem");
    expect(said).toContain("missing column for absences: code");
    expect(said).toContain("Nothing was published; the last site still stands.");
    expect(await readFile(join(out, "index.html"), "utf8")).toBe("last site");
  });

  test("names the folder that is not there", async () => {
    expect(await main(["warehouse", "--district", join(folder, "nowhere")])).toBe(1);
    expect(said).toContain("is no folder");
  });
});

describe("README.md", () => {
  const commandIn = /npm run ([a-z]+)/g;

  test("names only commands that exist", async () => {
    const readme = await readFile(join(project.root, "README.md"), "utf8");
    const { scripts } = JSON.parse(await readFile(join(project.root, "package.json"), "utf8"));
    const named = [...readme.matchAll(commandIn)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("names every command of the program", async () => {
    const readme = await readFile(join(project.root, "README.md"), "utf8");
    const names = createProgram().commands.map((command) => command.name());
    expect(names.filter((name) => !readme.includes(`npm run ${name}`))).toEqual([]);
  });

  test("links only to files that exist", async () => {
    const readme = await readFile(join(project.root, "README.md"), "utf8");
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link ?? "");
    expect(links.filter((link) => !existsSync(join(project.root, link)))).toEqual([]);
  });
});
