import { z } from "zod";

const cdsCode = z.string().regex(/^\d{14}$/, {
  error: 'must be 14 digits in quotes, like "27661420000000"',
});

function isYearName(name: string): boolean {
  const [autumn = "", spring = ""] = name.split("-");
  return /^\d{4}-\d{2}$/.test(name) && (Number(autumn) + 1) % 100 === Number(spring);
}

const yearName = z.string().refine(isYearName, { error: "must be a school year like 2025-26" });

const policy = z
  .looseObject({
    chronic_threshold: z.number().gt(0).lt(1).optional(),
    minimum_days: z.int().min(1).max(180).optional(),
    exit_date_inclusive: z.boolean().optional(),
    suppression_threshold: z
      .int()
      .min(10, { error: "may only be raised above the state's 10" })
      .max(100)
      .optional(),
    max_rejected_share: z.number().min(0).max(0.1).optional(),
  })
  .default({});

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
        z.coerce.string().regex(/^(?:\d{2}|state)$/, {
          error: 'must be "state" or a county code of two digits in quotes',
        }),
      )
      .optional(),
    groups: z.record(z.string().regex(/^[A-Z][A-Z0-9_]{1,19}$/), z.string().min(1)).default({}),
    policy,
    cde: z.string().min(1).optional(),
    languages: z.array(z.string()).default(["en"]),
  })
  .refine((settings) => settings.cds_code !== undefined || settings.districts !== undefined, {
    error: "must have cds_code, or districts for a county office",
    path: ["cds_code"],
  });

/** The settings of a district folder, checked and with defaults. */
export type DistrictSettings = z.infer<typeof districtSettings>;
