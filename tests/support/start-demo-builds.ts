import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { project } from "../../src/project.ts";
import { demoSites, failureFile } from "./demo-sites.ts";

/**
 * Starts to build both demo sites once for all tests (see `readySite`); what is there at the end is
 * removed.
 */
export default async function startDemoBuilds(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-demo-"));
  const sites = { demo: join(folder, "demo"), state: join(folder, "state") };
  process.env[demoSites.demo] = sites.demo;
  process.env[demoSites.state] = sites.state;
  const script = join(project.root, "tests/support/build-demo-sites.ts");
  const args = ["--import", "tsx", script, sites.demo, sites.state];
  const build = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  const said = text(build.stderr);
  const ended = once(build, "exit").then(async ([code]) => {
    if (code !== 0) writeFileSync(join(folder, failureFile), await said);
  });
  return async () => {
    build.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
}
