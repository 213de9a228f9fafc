import type { z } from "zod";

declare module "zod" {
  interface GlobalMeta {
    /** Position in a CALPADS line, counted from 1. */
    at?: number;
    /** Other spellings of the column's name in a header. */
    aliases?: readonly string[];
    /** Direct identifiers leave the tables when students are keyed. */
    sensitivity?: "identifier";
  }
}

/** What a row may depend on besides itself: the year, the schools and the codes of the folder. */
export interface ExtractContext {
  readonly schoolYear: number;
  readonly schoolCodes: readonly string[];
  readonly attendanceCodes: readonly string[];
}

/** The fields of one row, each a compilable zod schema over text; "" means missing. */
export type ExtractFields = Readonly<Record<string, z.ZodType>>;

/** What a file of one kind looks like and what its rows must satisfy. */
export interface ExtractContract {
  /** Name of the raw table. */
  readonly name: string;
  readonly title: string;
  readonly format: "calpads" | "csv" | "tsv";
  /** CALPADS: field 1 of every line. */
  readonly recordType?: string;
  /** CALPADS: fewest fields a line may have, and how many the known layouts have at most. */
  readonly fieldCounts?: { readonly least: number; readonly known: number };
  /** CSV: columns that must be in the header. */
  readonly required?: readonly string[];
  /** CSV: table of reference data with more names of columns, beside those of the fields. */
  readonly headerMap?: string;
  /** A file with a header and no rows is as broken as an empty file. */
  readonly mayHaveNoRows?: boolean;
  readonly fields: (context: ExtractContext) => ExtractFields;
}

const anyContext: ExtractContext = { schoolYear: 2026, schoolCodes: ["-"], attendanceCodes: ["-"] };

/** Returns the fields of a contract where their codes do not matter: names, positions, meta. */
export function describeFields(contract: ExtractContract): ExtractFields {
  return contract.fields(anyContext);
}

/** Returns whether rows of this kind name a student by the district's number. */
export function isStudentKeyed(contract: ExtractContract): boolean {
  return "local_student_id" in describeFields(contract);
}

/** Returns whether rows of this kind name a student by the state's number alone. */
export function isStateKeyed(contract: ExtractContract): boolean {
  return !isStudentKeyed(contract) && "ssid" in describeFields(contract);
}
