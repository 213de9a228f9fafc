import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assertReplaceable, replaceFolder } from "../../src/finish/replace-folder.ts";
import { withLock } from "../../src/finish/with-lock.ts";

let scratch: string;
const at = (name: string) => join(scratch, name);

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "rollcall-replace-"));
});

afterEach(() => rmSync(scratch, { recursive: true }));

function makeSite(name: string, text: string): string {
  mkdirSync(join(at(name), "_observablehq"), { recursive: true });
  writeFileSync(join(at(name), "index.html"), text);
  return at(name);
}

test("a new site takes the place of the old one and leaves nothing beside it", async () => {
  const old = makeSite("dist", "old");
  await replaceFolder(makeSite("next", "new"), old);
  expect(readFileSync(join(old, "index.html"), "utf8")).toBe("new");
  expect(readdirSync(scratch)).toEqual(["dist"]);
});

test("the old site stands when the new one is missing", async () => {
  const old = makeSite("dist", "old");
  await expect(replaceFolder(at("missing"), old)).rejects.toThrow();
  expect(readFileSync(join(old, "index.html"), "utf8")).toBe("old");
});

test("a folder of somebody's files is never replaced", () => {
  mkdirSync(at("documents"));
  writeFileSync(at("documents/letter.txt"), "dear");
  expect(() => assertReplaceable(at("documents"))).toThrow("holds files that are not a site");
  expect(() => assertReplaceable(makeSite("dist", "old"))).not.toThrow();
  expect(() => assertReplaceable(at("new"))).not.toThrow();
});

test("two builds never run at once", async () => {
  const first = withLock(at("lock"), () => withLock(at("lock"), async () => "second"));
  await expect(first).rejects.toThrow(/Another build of the site is running/);
  expect(existsSync(at("lock"))).toBe(false);
});

test("the lock of a build that was killed is taken over", async () => {
  writeFileSync(at("lock"), "999999999");
  expect(await withLock(at("lock"), async () => "done")).toBe("done");
});
