import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { type DistrictSettings, districtSettings } from "../contracts/district-settings.ts";
import { InputError, type Problem } from "../contracts/input-error.ts";

const FILE = "district.yaml";

/** Returns the settings of a district folder. Throws an `InputError` by line or key. */
export async function readSettings(district: string): Promise<DistrictSettings> {
  const path = join(district, FILE);
  if (!existsSync(path)) {
    throw new InputError([{ file: FILE, rule: "is missing; a district folder begins with it" }]);
  }
  const document = parseDocument(await readFile(path, "utf8"));
  const broken = document.errors.map(
    (error): Problem => ({
      file: FILE,
      line: error.linePos?.[0].line,
      rule: "is not valid YAML here",
    }),
  );
  if (broken.length > 0) throw new InputError(broken);
  const parsed = districtSettings.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  throw new InputError(
    parsed.error.issues.map(({ path: keys, message }) => ({
      file: FILE,
      column: keys.join(".") || undefined,
      rule: message,
    })),
  );
}
