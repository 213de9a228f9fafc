import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type Policy, policyYaml, toPolicy } from "./policy.ts";

const district = z.object({ cds_code: z.string(), name: z.string().default("") });

const districtYaml = z.object({
  name: z.string().default(""),
  cds_code: z.string().optional(),
  districts: z
    .array(z.union([district, z.string().transform((cds_code) => ({ cds_code, name: "" }))]))
    .optional(),
  current_year: z.string(),
  certified: z.boolean().default(false),
  groups: z.record(z.string(), z.string()).default({}),
  policy: policyYaml.prefault({}),
});

/** A district: `code` is the 7-digit county-district code. */
export type District = { readonly code: string; readonly name: string };

export type Settings = {
  readonly districts: readonly District[];
  /** The spring year of `current_year`. */
  readonly currentYear: number;
  readonly certified: boolean;
  readonly localGroups: readonly string[];
  /** What the district calls its own groups, by code. */
  readonly groupNames: ReadonlyMap<string, string>;
  readonly policy: Policy;
};

/** `2025-26` as 2026. */
export function toSchoolYear(label: string): number {
  return Number(label.slice(0, 4)) + 1;
}

/** What district.yaml of a folder says. */
export function readSettings(folder: string): Settings {
  const yaml = districtYaml.parse(parse(readFileSync(join(folder, "district.yaml"), "utf8")));
  const listed = yaml.districts ?? [{ cds_code: yaml.cds_code ?? "", name: yaml.name }];
  return {
    districts: listed.map(({ cds_code, name }) => ({ code: cds_code.slice(0, 7), name })),
    currentYear: toSchoolYear(yaml.current_year),
    certified: yaml.certified,
    localGroups: Object.keys(yaml.groups),
    groupNames: new Map(Object.entries(yaml.groups)),
    policy: toPolicy(yaml.policy),
  };
}
