import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Returns a new folder that is gone when the tests of the file are over. */
export function createTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-synthesize-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
