import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planSchools } from "../../src/synthesize/schools.ts";

describe("planSchools(students)", () => {
  it("gives every school of the largest district a name and a code of its own", () => {
    const schools = planSchools(200_000).all;
    expect(schools.length).toBeGreaterThan(300);
    expect(new Set(schools.map(({ name }) => name)).size).toBe(schools.length);
    expect(new Set(schools.map(({ code }) => code)).size).toBe(schools.length);
  });

  it("gives the demo no name or code of a real school", () => {
    const folder = join("data", "cde");
    const figures = readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => readFileSync(join(folder, name), "latin1"))
      .join("\n");
    for (const { name, code } of planSchools(9000).all) {
      expect(figures).not.toContain(name);
      expect(figures).not.toContain(`\t${code}\t`);
    }
  });
});
