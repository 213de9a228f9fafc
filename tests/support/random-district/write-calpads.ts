import { join } from "node:path";
import type { CalpadsFields } from "./calpads-line.ts";
import type { Encoding } from "./plan.ts";
import type { Random } from "./random.ts";
import { drawStyle, type FileStyle, splitRows, writeLines } from "./write-files.ts";

type Layout = {
  readonly extraFields: readonly string[];
  readonly isOdsExtract: boolean;
  /** SELA without its correction reason. */
  readonly isShort: boolean;
};

/** Writes records of one type and field count as one to three `^` files, each in its own layout and encoding. */
export function writeCalpads(
  random: Random,
  folder: string,
  name: string,
  records: readonly CalpadsFields[],
  encoding: Encoding | undefined,
): void {
  for (const [at, part] of splitRows(random, records).entries()) {
    if (part.length === 0) continue;
    const style = drawStyle(random, encoding);
    const layout = drawLayout(random, part[0] ?? []);
    const lines = part.map((fields) => printLine(random, fields, layout, style));
    writeLines(join(folder, at === 0 ? `${name}.txt` : `${name}_${at + 1}.txt`), lines, style);
  }
}

function drawLayout(random: Random, [recordType, ...rest]: CalpadsFields): Layout {
  const isOldStas = recordType === "STAS" && rest.length === 20;
  const hasExtra = !isOldStas && random.chance(0.25);
  return {
    extraFields: hasExtra ? Array.from({ length: random.integer(1, 3) }, () => "Q") : [],
    isOdsExtract: random.chance(0.4),
    isShort: recordType === "SELA" && !hasExtra && random.chance(0.3),
  };
}

function printLine(
  random: Random,
  fields: CalpadsFields,
  { extraFields, isOdsExtract, isShort }: Layout,
  { padsFields }: FileStyle,
): string {
  const own = isShort ? fields.slice(0, -1) : fields;
  const padded = own.map((field, at) =>
    padsFields && at > 0 && random.chance(0.2) ? random.pick([`${field}  `, ` ${field}`]) : field,
  );
  const dates = isOdsExtract ? ["20260630", "20260701"] : [];
  return [...padded, ...extraFields, ...dates].join("^");
}
