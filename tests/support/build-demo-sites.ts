import { join } from "node:path";
import { buildWarehouse } from "../../src/build.ts";
import { prepareDemoDistrict } from "../../src/demo-district.ts";
import { silentProgress } from "../../src/progress.ts";
import { project } from "../../src/project.ts";
import { buildInTurn } from "./build-in-turn.ts";

const [demo = "", state = ""] = process.argv.slice(2);
const builds = [
  { out: demo, district: await prepareDemoDistrict(silentProgress) },
  { out: state, district: join(project.root, "data/monterey-peninsula") },
];
for (const { out, district } of builds) {
  const { published } = await buildWarehouse({ district });
  await buildInTurn({ published, out });
}
