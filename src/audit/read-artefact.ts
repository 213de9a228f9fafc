import { csvParse } from "d3";
import { z } from "zod";
import { publishedTables } from "../contracts/published/index.ts";
import type { PrintedRow } from "../privacy/audit/read-figures.ts";
import { dipTables, groupTables, schoolTables, snapshotTables } from "./artefact-tables.ts";
import type { SiteFile } from "./site-files.ts";

/** The rows of one published table in an artefact. */
export interface ArtefactRows {
  readonly file: string;
  readonly table: string;
  readonly rows: readonly PrintedRow[];
}

/** What an artefact holds, or why it does not parse: the place and the rule, never a value. */
export type ReadArtefact =
  | { readonly rows: readonly ArtefactRows[] }
  | { readonly problem: string }
  /** Not an artefact of data. */
  | undefined;

const contracts = new Map(publishedTables.map((table) => [table.table, table]));

/** Every field is one of the contract's and holds what it allows; a snapshot may leave fields out. */
function parseRows(table: string, rows: unknown, isWhole: boolean): readonly PrintedRow[] {
  const contract = contracts.get(table);
  if (!contract) throw new Error(`no contract: ${table}`);
  const strict = z.strictObject(contract.row.shape);
  const row = isWhole ? strict : strict.partial();
  const parsed = z.array(row).safeParse(rows);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`row ${issue?.path.join(", ")}: not as the contract of ${table} says`);
}

const column = z.strictObject({ values: z.array(z.unknown()), at: z.array(z.int().min(0)) });
const packed = z.record(z.string(), column);

/** Returns rows that were packed by column; rows as they are. */
function unpack(rows: unknown): unknown {
  if (Array.isArray(rows)) return rows;
  const columns = Object.entries(packed.parse(rows));
  const length = columns[0]?.[1].at.length ?? 0;
  return Array.from({ length }, (_, at) =>
    Object.fromEntries(columns.map(([name, { values, at: of }]) => [name, values[of[at] ?? -1]])),
  );
}

function readParts(
  file: string,
  content: unknown,
  tables: Readonly<Record<string, string>>,
  others: readonly string[],
): readonly ArtefactRows[] {
  const parts = z.record(z.string(), z.unknown()).parse(content);
  return Object.entries(parts).flatMap(([part, rows]) => {
    const table = tables[part];
    if (table) return [{ file, table, rows: parseRows(table, unpack(rows), false) }];
    if (others.includes(part)) return [];
    throw new Error(`unknown part: ${part}`);
  });
}

const words: z.ZodType = z.lazy(() =>
  z.union([z.string(), z.array(words), z.record(z.string(), words)]),
);
const dictionary = z.array(
  z.strictObject({
    name: z.string(),
    columns: z.array(z.strictObject({ name: z.string(), title: z.string() })),
  }),
);

function readJson(name: string, content: unknown): readonly ArtefactRows[] {
  const [, folder = "", base = ""] = /([^/]*)\/([^/]+)\.json$/.exec(name) ?? [];
  if (folder === "schools") return readParts(name, content, schoolTables, ["stateRows"]);
  if (folder === "groups") return readParts(name, content, groupTables, []);
  if (folder === "dips" && /-\d{4}$/.test(base)) {
    return [
      {
        file: name,
        table: "attendance_dips",
        rows: parseRows("attendance_dips", unpack(content), false),
      },
    ];
  }
  if (folder === "dips") {
    const { years, ...parts } = z.looseObject({ years: z.array(z.int()) }).parse(content);
    return years.length >= 0 ? readParts(name, parts, dipTables, []) : [];
  }
  if (base === "messages") words.parse(content);
  else if (base === "data-dictionary") dictionary.parse(content);
  else {
    const table = snapshotTables[base];
    if (!table) throw new Error("no contract is known for it");
    const rows = Array.isArray(content) ? content : [content];
    return [{ file: name, table, rows: parseRows(table, rows, false) }];
  }
  return [];
}

function readCsv(name: string, text: string): readonly ArtefactRows[] {
  const [, base = ""] = /([^/]+)\.csv$/.exec(name) ?? [];
  const table = `${base}_download`;
  const contract = contracts.get(table) ?? contracts.get(base);
  if (!contract) throw new Error("no contract is known for it");
  const rows = csvParse(text);
  const expected = Object.keys(contract.row.shape).join();
  if (rows.columns.join() !== expected)
    throw new Error("its columns are not those of its contract");
  return [{ file: name, table: contract.table, rows: parseRows(contract.table, [...rows], true) }];
}

const CALENDAR_LINE =
  /^(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|CATEGORIES|TRANSP|NAME|X-WR-[A-Z]+|REFRESH-INTERVAL|URL|LOCATION|STATUS|SEQUENCE|CLASS|RRULE)[;:]/;

function readCalendar(text: string): readonly ArtefactRows[] {
  const lines = text.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
  const isRight = lines.every((line) => line === "" || CALENDAR_LINE.test(line));
  if (!isRight || lines[0] !== "BEGIN:VCALENDAR") throw new Error("it is not a calendar");
  return [];
}

function read({ name, bytes }: SiteFile): readonly ArtefactRows[] | undefined {
  const text = () => bytes.toString("utf8");
  if (name.endsWith(".json")) return readJson(name, JSON.parse(text()));
  if (name.endsWith(".csv")) return readCsv(name, text());
  if (name.endsWith(".ics")) return readCalendar(text());
  return undefined;
}

/** Reads an artefact of data completely under its contract. */
export function readArtefact(file: SiteFile): ReadArtefact {
  try {
    const rows = read(file);
    return rows && { rows };
  } catch (error) {
    const isSyntax = error instanceof SyntaxError;
    const isShape = error instanceof z.ZodError;
    const reason =
      isSyntax || isShape || !(error instanceof Error) ? "it does not parse" : error.message;
    return { problem: `${file.path}: ${reason}` };
  }
}
