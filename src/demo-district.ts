import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Progress, stepByShare } from "./progress.ts";
import { project } from "./project.ts";
import { synthesizeDistrict } from "./synthesize/synthesize-district.ts";

/** Returns the folder of the make-believe district; its extracts are made on first use. */
export async function prepareDemoDistrict(progress: Progress): Promise<string> {
  const folder = project.demoDistrict;
  if (!existsSync(join(folder, "extracts"))) {
    const name = "Making the extracts of the make-believe district (once)";
    await synthesizeDistrict(folder, { progress: stepByShare(progress, name) });
  }
  return folder;
}
