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
import {
  assertReplaceable,
  endReplacing,
  replaceTogether,
} from "../../src/finish/replace-together.ts";
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

test("a new site takes the place of the old one and leaves nothing beside it", () => {
  const old = makeSite("dist", "old");
  replaceTogether([{ finished: makeSite("next", "new"), target: old }]);
  expect(readFileSync(join(old, "index.html"), "utf8")).toBe("new");
  expect(readdirSync(scratch)).toEqual(["dist"]);
});

test("all of the old stands when one of the new is missing", () => {
  const old = makeSite("dist", "old");
  writeFileSync(at("report"), "old");
  writeFileSync(at("next-report"), "new");
  writeFileSync(at("next-first"), "new");
  const replacements = [
    { finished: at("next-report"), target: at("report") },
    { finished: at("next-first"), target: at("first") },
    { finished: at("missing"), target: old },
  ];
  expect(() => replaceTogether(replacements)).toThrow("ENOENT");
  expect(readFileSync(join(old, "index.html"), "utf8")).toBe("old");
  expect(readFileSync(at("report"), "utf8")).toBe("old");
  expect(readdirSync(scratch).sort()).toEqual(["dist", "next-first", "next-report", "report"]);
});

test("a kill between two renames costs nobody the old site", () => {
  makeSite("dist.previous-999999999.partial", "old");
  endReplacing(at("dist"));
  expect(readFileSync(at("dist/index.html"), "utf8")).toBe("old");
  makeSite("dist.previous-999999999.partial", "older");
  endReplacing(at("dist"));
  expect(readFileSync(at("dist/index.html"), "utf8")).toBe("old");
  expect(readdirSync(scratch)).toEqual(["dist"]);
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
