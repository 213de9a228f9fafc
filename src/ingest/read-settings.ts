import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { type DistrictSettings, districtSettings } from "../contracts/district-settings.ts";
import { InputError, type Problem } from "../contracts/input-error.ts";
import { listLanguages } from "../languages/list-languages.ts";
import { findEncoding, readText } from "./read-text.ts";

const FILE = "district.yaml";

const TYPES: Readonly<Record<string, string>> = {
  string: "text, in quotes where it is a number",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "keys with values, like name: Rincon Unified",
  record: "keys with values, like NEWCOMER: Newcomers",
};

/** Returns what is wrong in our own words, where the contract has none. */
function describeIssue(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return "is missing";
  if (issue.code === "invalid_type") return `must be ${TYPES[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_key") return "must be a group code in capitals like NEWCOMER";
  if (issue.code === "unrecognized_keys")
    return `has a key that means nothing: ${issue.keys.join(", ")}`;
  if (issue.code === "too_big")
    return `must be ${issue.inclusive ? "at most" : "below"} ${issue.maximum}`;
  if (issue.code !== "too_small") return "cannot be read here";
  if (issue.origin === "string") return "must not be empty";
  return `must be ${issue.inclusive ? "at least" : "above"} ${issue.minimum}`;
}

async function readSettingsText(district: string): Promise<string> {
  const path = join(district, FILE);
  if (!existsSync(district)) throw new InputError([{ file: district, rule: "is no folder" }]);
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new InputError([{ file: FILE, rule: "is missing; a district folder begins with it" }]);
  }
  let text = "";
  for await (const piece of readText(path, await findEncoding(path))) text += piece;
  return text;
}

/** Returns the settings of a district folder. Throws an `InputError` by line or key. */
export async function readSettings(district: string): Promise<DistrictSettings> {
  const document = parseDocument(await readSettingsText(district));
  const broken = document.errors.map(
    (error): Problem => ({
      file: FILE,
      line: error.linePos?.[0].line,
      rule: "is not valid YAML here",
    }),
  );
  if (broken.length > 0) throw new InputError(broken);
  const parsed = districtSettings.safeParse(document.toJS(), { error: describeIssue });
  if (parsed.success) {
    assertSpoken(parsed.data);
    return parsed.data;
  }
  throw new InputError(
    parsed.error.issues.map(({ path: keys, message }) => ({
      file: FILE,
      column: keys.join(".") || undefined,
      rule: message,
    })),
  );
}

/** Throws unless the site has messages in every language that is asked for. */
function assertSpoken({ languages }: DistrictSettings): void {
  const known = listLanguages();
  if (languages.every((language) => known.includes(language))) return;
  const rule = `must be languages that have messages in src/site/messages: ${known.join(", ")}`;
  throw new InputError([{ file: FILE, column: "languages", rule }]);
}
