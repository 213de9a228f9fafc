import { z } from "zod";

const leapDay = "(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
const monthDay = (dash: string) =>
  `(?:(?:0[13578]|1[02])${dash}(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)${dash}(?:0[1-9]|[12]\\d|30)|02${dash}(?:0[1-9]|1\\d|2[0-8]))`;

/** A date as CALPADS writes it: 20250930. */
export const compactDate = z
  .string()
  .regex(new RegExp(`^(?:${leapDay}0229|\\d{4}${monthDay("")})$`), {
    error: "must be a date like 20250930",
  });

/** A date as SIS extracts write it: 2025-09-30. */
export const isoDate = z.iso.date({ error: "must be a date like 2025-09-30" });

/** A date inside one school year, 1 July to 30 June. */
export function dateWithin(schoolYear: number): z.ZodType {
  const autumn = `${schoolYear - 1}-(?:0[7-9]|1[0-2])`;
  const spring = `${schoolYear}-0[1-6]`;
  return z.string().check(
    z.regex(isoPattern, { error: "must be a date like 2025-09-30" }),
    z.regex(new RegExp(`^(?:${autumn}|${spring})-`), {
      error: `must lie in the school year of its folder, ${schoolYear - 1}-07-01 to ${schoolYear}-06-30`,
    }),
  );
}
const isoPattern = new RegExp(`^(?:${leapDay}-02-29|\\d{4}-${monthDay("-")})$`);

/** Text that must be there. */
export function text(maximum = 255): z.ZodString {
  return z
    .string()
    .min(1, { error: "must not be empty" })
    .max(maximum, { error: `must have at most ${maximum} characters` });
}

/** Any text, or nothing. */
export const anyText = z.string();

/** One of a list of codes. */
export function code(codes: readonly string[], error: string): z.ZodType {
  return z.enum(codes, { error });
}

/** A value that may be missing. */
export function optional(schema: z.ZodType): z.ZodType {
  return z.literal("").or(schema);
}

/** Days or hours with at most two decimals, 0 to 366 days or 24 hours. */
export function amount(maximum: number): z.ZodType {
  return z
    .string()
    .regex(/^\d{1,4}(?:\.\d{1,2})?$/, { error: "must be a number like 12 or 12.50" })
    .pipe(z.coerce.number<string>().max(maximum, { error: `must be at most ${maximum}` }));
}

/** The student's number in the district's own system. */
export const localStudentId = text(40).meta({
  title: "Local student ID",
  sensitivity: "identifier",
});

const tenDigits = z.string().regex(/^\d{10}$/, { error: "must have 10 digits" });

/** The state's student number, 10 digits, or nothing. */
export const ssid = optional(tenDigits).meta({
  title: "Statewide student identifier",
  sensitivity: "identifier",
});

/** The state's student number where it is the only one. */
export const onlySsid = tenDigits.meta({
  title: "Statewide student identifier",
  sensitivity: "identifier",
});

/** A name; never leaves the table of identities. */
export const personName = anyText.meta({ title: "Name", sensitivity: "identifier" });

/** A school that the folder's `schools.csv` lists, or one of the state's special codes. */
export function schoolCode(schoolCodes: readonly string[]): z.ZodType {
  return code(schoolCodes, "not in schools.csv");
}

/** Y or N. */
export const yesNo = code(["Y", "N"], "must be Y or N");

/** The district of a row, in a folder of several. */
export const districtCode = optional(z.string().regex(/^\d{7}$/, { error: "must have 7 digits" }));
