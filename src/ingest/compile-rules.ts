import type { z } from "zod";
import type { ExtractFields } from "../contracts/extracts/extract-contract.ts";

/** A rule that a value breaks where `test`, an SQL expression over the quoted column, is false. */
export interface SqlRule {
  readonly column: string;
  readonly message: string;
  readonly test: string;
}

type Schema = z.core.$ZodType;
type Tests = readonly { readonly message: string; readonly test: string }[];

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function messageOf(def: { error?: unknown }, fallback: string): string {
  if (typeof def.error !== "function") return fallback;
  const message: unknown = def.error({ code: "custom", input: undefined });
  return typeof message === "string" ? message : fallback;
}

function testPattern(value: string, pattern: RegExp): string {
  const isPortable =
    !/\(\?(?!:)|\\[1-9]/.test(pattern.source) && pattern.flags.replace("u", "") === "";
  if (!isPortable) throw new Error(`unsupported pattern: ${pattern.source}`);
  return `regexp_matches(${value}, ${quoted(pattern.source)})`;
}

function compileCheck(check: z.core.$ZodCheck, value: string): Tests[number] {
  const def: z.core.$ZodCheckDef & Record<string, unknown> = { ...check._zod.def };
  const number = `try_cast(${value} as double)`;
  const limit = def.minimum ?? def.maximum ?? def.value;
  if (def.check === "string_format" && def.pattern instanceof RegExp) {
    return { message: messageOf(def, "has the wrong form"), test: testPattern(value, def.pattern) };
  }
  if (typeof limit !== "number") throw new Error(`unsupported rule: ${def.check}`);
  const [or, below, above] = def.inclusive ? ["=", "at most", "at least"] : ["", "below", "above"];
  const tests: Record<string, Tests[number]> = {
    min_length: {
      message: `must have at least ${limit} characters`,
      test: `length(${value}) >= ${limit}`,
    },
    max_length: {
      message: `must have at most ${limit} characters`,
      test: `length(${value}) <= ${limit}`,
    },
    less_than: {
      message: `must be ${below} ${limit}`,
      test: `coalesce(${number} <${or} ${limit}, false)`,
    },
    greater_than: {
      message: `must be ${above} ${limit}`,
      test: `coalesce(${number} >${or} ${limit}, false)`,
    },
  };
  const compiled = tests[def.check];
  if (!compiled) throw new Error(`unsupported rule: ${def.check}`);
  return { ...compiled, message: messageOf(def, compiled.message) };
}

function isFormat(schema: Schema): schema is z.core.$ZodStringFormat {
  return "check" in schema._zod.def && schema._zod.def.check === "string_format";
}

function compileChecks(schema: Schema, value: string): Tests {
  const own = isFormat(schema) ? [compileCheck(schema, value)] : [];
  const added = schema._zod.def.checks ?? [];
  return [...own, ...added.map((check) => compileCheck(check, value))];
}

function isOneOf(value: string, values: readonly unknown[]): string {
  return `${value} in (${values.map((one) => quoted(`${one}`)).join(", ")})`;
}

type AnyDef = Schema["_zod"]["def"] & {
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
  readonly options?: readonly Schema[];
  readonly in?: Schema;
  readonly out?: Schema;
  readonly coerce?: boolean;
};

// Only after a pattern: without one, JavaScript and DuckDB read different texts as numbers.
function compileNumber(schema: Schema, value: string): Tests {
  const def: AnyDef = schema._zod.def;
  if (def.type !== "number" || !def.coerce) throw new Error(`unsupported schema: ${def.type}`);
  return compileChecks(schema, value);
}

function compileSchema(schema: Schema, value: string): Tests {
  const def: AnyDef = schema._zod.def;
  if (def.type === "string") return compileChecks(schema, value);
  if (def.type === "enum" && def.entries) {
    const test = isOneOf(value, Object.values(def.entries));
    return [{ message: messageOf(def, "not a known code"), test }];
  }
  if (def.type === "literal" && def.values) {
    return [{ message: messageOf(def, "not a known code"), test: isOneOf(value, def.values) }];
  }
  if (def.type === "pipe" && def.in && def.out) {
    return [...compileSchema(def.in, value), ...compileNumber(def.out, value)];
  }
  const [missing, present] = def.options ?? [];
  if (def.type === "union" && missing && present && def.options?.length === 2) {
    const absent = compileSchema(missing, value).map(({ test }) => test);
    return compileSchema(present, value).map(({ message, test }) => ({
      message,
      test: `(${[...absent, test].join(" or ")})`,
    }));
  }
  throw new Error(`unsupported schema: ${def.type}`);
}

/**
 * Returns the rules of a contract's fields as SQL tests over text columns of the same names.
 * Zod and these tests accept the same rows. Only the subset that DuckDB can say is supported
 * (required, length, pattern without lookaround, code set, range, optional); anything else throws.
 */
export function compileRules(fields: ExtractFields): SqlRule[] {
  return Object.entries(fields).flatMap(([column, schema]) =>
    compileSchema(schema, `"${column}"`).map((rule) => ({ column, ...rule })),
  );
}
