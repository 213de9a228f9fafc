import fc from "fast-check";
import type { z } from "zod";

type Schema = z.core.$ZodType;
type Def = Schema["_zod"]["def"] & {
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly options?: readonly Schema[];
  readonly in?: Schema;
  readonly pattern?: unknown;
};

function patternsOf(schema: Schema): RegExp[] {
  const def: Def = schema._zod.def;
  const checks = (def.checks ?? []).map((check) => ({ pattern: undefined, ...check._zod.def }));
  return [def, ...checks].flatMap(({ pattern }) => (pattern instanceof RegExp ? [pattern] : []));
}

/** Returns texts that the schema accepts, or nearly. */
function fittingValues(schema: Schema): fc.Arbitrary<string> {
  const def: Def = schema._zod.def;
  if (def.type === "union") return fc.oneof(...(def.options ?? []).map(fittingValues));
  if (def.type === "pipe" && def.in) return fittingValues(def.in);
  const listed = Object.values(def.entries ?? {}).concat((def.values ?? []).map(String));
  if (listed.length > 0) return fc.constantFrom(...listed);
  const patterns = patternsOf(schema).map((pattern) => fc.stringMatching(pattern));
  return fc.oneof(
    fc.string({ minLength: 1, maxLength: 45 }),
    ...patterns,
    ...patterns,
    ...patterns,
  );
}

const oddities = [
  ...["", " ", "  x ", "'", '"', "''; drop table x", "\\", "^", ",", "\t", "\n", "\r\n", "\u0000"],
  ...[
    "\u00a0",
    "\u3000",
    "\ufeff",
    "é",
    "e\u0301",
    "ß",
    "İ",
    "٣",
    "３",
    "𝟛",
    "😀",
    "👩‍👧",
    "𝔘".repeat(20),
  ],
  ...["0", "-1", "366", "366.01", "1e2", "0x10", "1_000", "NaN", "Infinity", "1.", ".5", "12.345"],
  ...["2025-02-29", "2024-02-29", "1900-02-29", "20250229", "20240229", "2025-13-01", "2026-06-31"],
  ...["2025-06-30", "2025-07-01", "2026-06-30", "2026-07-01", "0000-01-01", "2025-9-1"],
];

// Half an astral character is no text that a file could hold.
const wellFormed = (text: string) => text.replaceAll(/\p{Surrogate}/gu, "");

function spoiled(values: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const odd = fc.constantFrom(...oddities);
  return fc.tuple(values, odd, fc.nat(60)).chain(([value, oddity, at]) => {
    const point = at % (value.length + 1);
    const before = wellFormed(value.slice(0, point));
    const after = wellFormed(value.slice(point));
    return fc.constantFrom(
      `${value}${oddity}`,
      `${oddity}${value}`,
      `${before}${oddity}${after}`,
      wellFormed(`${before}${after.slice(1)}`),
      value.toLowerCase(),
      ` ${value}  `,
    );
  });
}

/** Returns texts for a field: right ones, nearly right ones, and anything a file may hold. */
export function fieldValues(schema: Schema): fc.Arbitrary<string> {
  const fitting = fittingValues(schema);
  return fc.oneof(
    { weight: 4, arbitrary: fitting },
    { weight: 3, arbitrary: spoiled(fitting) },
    { weight: 1, arbitrary: fc.constantFrom(...oddities) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 45 }) },
  );
}
