import { z } from "zod";
import { districtDisclosure, nothingWithheld } from "./district-disclosure.ts";
import { districtPolicies } from "./district-policies.ts";

/** Text of so many digits: YAML reads digits without quotes as a number and drops a leading zero. */
const digits = (length: number) =>
  z.union([z.string(), z.int().transform((value) => mendNumber(`${value}`, length))]);

function mendNumber(value: string, length: number): string {
  return value.length === length - 1 ? `0${value}` : value;
}

/** A key that may be left out or left empty. */
const orElse = <Schema extends z.ZodType>(schema: Schema, fallback: z.infer<Schema>) =>
  schema.nullish().transform((value) => value ?? fallback);

const cdsCode = digits(14).pipe(
  z.string().regex(/^\d{14}$/, { error: 'must be 14 digits in quotes, like "27661420000000"' }),
);

function isYearName(name: string): boolean {
  const [autumn = "", spring = ""] = name.split("-");
  return /^\d{4}-\d{2}$/.test(name) && (Number(autumn) + 1) % 100 === Number(spring);
}

const yearName = z.string().refine(isYearName, { error: "must be a school year like 2025-26" });

const groupCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,19}$/, {
  error: "must be a group code in capitals like NEWCOMER",
});

const district = z.union(
  [
    cdsCode.transform((cds_code) => ({ cds_code, name: undefined })),
    z.object({ cds_code: cdsCode, name: z.string().min(1).optional() }),
  ],
  { error: "must be 14 digits in quotes, or cds_code and name" },
);

const benchmark = digits(2).pipe(
  z.string().regex(/^(?:\d{2}|state)$/, {
    error: 'must be "state" or a county code of two digits in quotes',
  }),
);

/** How often figures of the running year may change. */
const releaseRhythm = z.enum(["none", "weekly", "monthly"], {
  error: "must be none, weekly or monthly",
});

/** Languages of the pages by the names of their message files; English pages stand at the root. */
const siteLanguages = z
  .array(z.string())
  .refine(([first]) => first === "en", { error: "must begin with en, the language of the root" })
  .refine((all) => new Set(all).size === all.length, { error: "must name each language once" });

/** `district.yaml`: who we are and the policies we override. */
export const districtSettings = z
  .looseObject({
    name: z.string().min(1),
    cds_code: cdsCode.optional(),
    districts: z.array(district).min(1).optional(),
    current_year: yearName,
    certified: orElse(z.boolean(), false),
    synthetic: orElse(z.boolean(), false),
    benchmarks: z.array(benchmark).nullish(),
    groups: orElse(z.record(groupCode, z.string().min(1)), {}),
    policy: orElse(districtPolicies, {}),
    disclosure: orElse(districtDisclosure, nothingWithheld),
    release: orElse(releaseRhythm, "monthly"),
    cde: z.string().min(1).nullish(),
    languages: orElse(siteLanguages, ["en"]),
  })
  .refine((settings) => settings.cds_code !== undefined || settings.districts !== undefined, {
    error: "must have cds_code, or districts for a county office",
    path: ["cds_code"],
  });

/** The settings of a district folder, checked and with defaults. */
export type DistrictSettings = z.infer<typeof districtSettings>;

const knownKeys = new Set(Object.keys(districtSettings.shape));

/** Returns the keys that mean nothing here: a misspelled one changes no policy. */
export function findUnknownKeys(settings: DistrictSettings): string[] {
  const own = Object.keys(settings).filter((key) => !knownKeys.has(key));
  const inPolicy = Object.keys(settings.policy).filter((key) => !(key in districtPolicies.shape));
  return [...own, ...inPolicy.map((key) => `policy.${key}`)];
}
