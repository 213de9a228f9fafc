import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWarehouse } from "../../src/build.ts";
import { prepareDemoDistrict } from "../../src/demo-district.ts";
import { buildSite } from "../../src/finish/build-site.ts";
import { silentProgress } from "../../src/progress.ts";
import { project } from "../../src/project.ts";

/** Builds both demo sites once for all tests, and removes them afterwards. */
export default async function buildDemoSites(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-demo-"));
  const districts = {
    ROLLCALL_TEST_SITE: await prepareDemoDistrict(silentProgress),
    ROLLCALL_TEST_STATE_SITE: join(project.root, "data/monterey-peninsula"),
  };
  for (const [name, district] of Object.entries(districts)) {
    const { published } = await buildWarehouse({ district });
    const out = join(folder, name.toLowerCase());
    await buildSite({ published, out });
    process.env[name] = out;
  }
  return () => rm(folder, { recursive: true, force: true });
}
