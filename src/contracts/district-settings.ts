import { z } from "zod";

/** Text of so many digits: YAML reads digits without quotes as a number and drops a leading zero. */
const digits = (length: number) =>
  z.union([z.string(), z.int().transform((value) => mendNumber(`${value}`, length))]);

function mendNumber(value: string, length: number): string {
  return value.length === length - 1 ? `0${value}` : value;
}

const cdsCode = digits(14).pipe(
  z.string().regex(/^\d{14}$/, { error: 'must be 14 digits in quotes, like "27661420000000"' }),
);

function isYearName(name: string): boolean {
  const [autumn = "", spring = ""] = name.split("-");
  return /^\d{4}-\d{2}$/.test(name) && (Number(autumn) + 1) % 100 === Number(spring);
}

const yearName = z.string().refine(isYearName, { error: "must be a school year like 2025-26" });

const policies = z.looseObject({
  chronic_threshold: z.number().gt(0).lt(1).optional(),
  minimum_days: z.int().min(1).max(180).optional(),
  exit_date_inclusive: z.boolean().optional(),
  suppression_threshold: z
    .int()
    .min(10, { error: "may only be raised above the state's 10" })
    .max(100)
    .optional(),
  max_rejected_share: z.number().min(0).max(0.1).optional(),
});

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

/** `district.yaml`: who we are and the policies we override. */
export const districtSettings = z
  .looseObject({
    name: z.string().min(1),
    cds_code: cdsCode.optional(),
    districts: z.array(district).min(1).optional(),
    current_year: yearName,
    certified: z.boolean().default(false),
    synthetic: z.boolean().default(false),
    benchmarks: z
      .array(
        digits(2).pipe(
          z.string().regex(/^(?:\d{2}|state)$/, {
            error: 'must be "state" or a county code of two digits in quotes',
          }),
        ),
      )
      .optional(),
    groups: z
      .record(groupCode, z.string().min(1))
      .nullish()
      .transform((groups) => groups ?? {}),
    policy: policies.nullish().transform((policy) => policy ?? {}),
    cde: z.string().min(1).optional(),
    languages: z.array(z.string()).default(["en"]),
  })
  .refine((settings) => settings.cds_code !== undefined || settings.districts !== undefined, {
    error: "must have cds_code, or districts for a county office",
    path: ["cds_code"],
  });

/** The settings of a district folder, checked and with defaults. */
export type DistrictSettings = z.infer<typeof districtSettings>;
