import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { leaveNothing, removeLeftovers } from "../../src/finish/leave-nothing.ts";
import { project } from "../../src/project.ts";

let scratch: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "rollcall-leave-"));
});

afterEach(() => rmSync(scratch, { recursive: true, force: true }));

test("what is unfinished goes when its making fails", async () => {
  const path = join(scratch, "next");
  const making = leaveNothing(path, async () => {
    mkdirSync(path);
    throw new Error("failed");
  });
  await expect(making).rejects.toThrow("failed");
  expect(readdirSync(scratch)).toEqual([]);
});

test("what killed programs left goes, and everything else stays", () => {
  const others = ["dist", "dist.next-1.partial", "dist.next-2025", "other.next-999999999.partial"];
  for (const name of [...others, "dist.next-999999999.partial"]) mkdirSync(join(scratch, name));
  removeLeftovers(scratch, { begin: "dist.next-" });
  expect(readdirSync(scratch)).toEqual(others);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s removes what is unfinished and ends with %i", async (signal, code) => {
  const path = join(scratch, "next");
  const modules = join(project.root, "src/finish/leave-nothing.ts");
  const program = `
    import { mkdirSync } from "node:fs";
    import { leaveNothing } from ${JSON.stringify(modules)};
    void leaveNothing(${JSON.stringify(path)}, () => {
      mkdirSync(${JSON.stringify(join(path, "inside"))}, { recursive: true });
      console.log("made");
      return new Promise((resolve) => setTimeout(resolve, 30_000));
    });`;
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type", "module", "--eval", program],
    { cwd: project.root, stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(child.stdout, "data");
  expect(existsSync(path)).toBe(true);
  child.kill(signal);
  expect(await once(child, "close")).toEqual([code, null]);
  expect(existsSync(path)).toBe(false);
});
