import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { SecuredYear } from "../privacy/audit/secure-year.ts";
import type { ProtectYearOptions } from "../privacy/release/protect-year.ts";

const number = z.int();

const countAudit = z.object({
  ...{ count: z.string(), cells: number, printed: number, starred_small: number },
  ...{ starred_larger: number, withheld: number, attacked: number, passes: number },
  ...{ explained: number, fails: number, narrowest: number.nullable() },
});

const cell = z.object({
  ...{ count: z.string(), level: z.string(), cds_code: z.string() },
  ...{ reporting_category: z.string(), reporting_category_2: z.string() },
});

const withheldRow = z
  .object({ count: z.string(), reporting_category: z.string().optional() })
  .transform(({ count, reporting_category }) => ({ count, reporting_category }));

/** Which cells of a year were starred in the end, of what figures, and what attacking it found. */
const yearPattern = z.object({
  fingerprint: z.string(),
  stars: z.array(z.tuple([z.string(), z.array(z.string())])),
  isMended: z.boolean(),
  untrueTies: z.array(z.string()),
  attack: z.object({
    counts: z.array(countAudit),
    withheld: z.array(withheldRow),
    failed: z.array(cell),
    programs: number,
  }),
});

/** The pattern of a year as its file holds it. */
export type YearPattern = z.infer<typeof yearPattern>;

const pathOf = (folder: string, schoolYear: number) => join(folder, `${schoolYear}.json`);

/** Returns the pattern of a year in the last build; undefined where there is none that can be read. */
export async function readYearPattern(
  folder: string,
  schoolYear: number,
): Promise<YearPattern | undefined> {
  const path = pathOf(folder, schoolYear);
  if (!existsSync(path)) return undefined;
  try {
    return yearPattern.safeParse(JSON.parse(await readFile(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}

/** Writes the pattern of a year for the next build. */
export async function writeYearPattern(
  folder: string,
  schoolYear: number,
  {
    fingerprint,
    stars,
    isMended,
    untrueTies,
    attack,
  }: SecuredYear & { readonly fingerprint: string },
): Promise<void> {
  const lists = [...stars].map(([count, keys]) => [count, [...keys].sort()]);
  const pattern = { fingerprint, stars: lists, isMended, untrueTies, attack };
  await writeFile(pathOf(folder, schoolYear), `${JSON.stringify(pattern)}\n`);
}

/** Returns what a pattern decided. */
export function toDecided({ stars, isMended, untrueTies, attack }: YearPattern) {
  return {
    ...{ isMended, untrueTies, attack },
    stars: new Map(stars.map(([count, keys]) => [count, new Set(keys)])),
  };
}

/** Whether a pattern prints what was printed before, of years in which nothing was corrected. */
export function isAsPublished(
  { stars }: Pick<SecuredYear, "stars">,
  before: ProtectYearOptions["before"] = new Map(),
): boolean {
  return [...before].every(([count, { printed, starred }]) => {
    const own = stars.get(count);
    return starred.size === 0 && [...printed].every((key) => !own?.has(key));
  });
}
