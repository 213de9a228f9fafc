import { z } from "zod";
import { attackSite, type SiteAttack } from "../privacy/audit/attack-site.ts";
import type { Enrolments } from "../privacy/audit/enrolments.ts";
import { type PrintedFigure, type PrintedRow, readFigures } from "../privacy/audit/read-figures.ts";
import { seeSite } from "../privacy/audit/see-site.ts";
import { keyOf } from "../privacy/release/count-cell.ts";
import { countSpecs } from "../privacy/release/count-specs.ts";
import { loadSolver } from "../privacy/release/load-solver.ts";
import { listForeignNames, type StudentNames } from "./find-names.ts";
import { findStrangeText } from "./find-strange-text.ts";
import { type ArtefactRows, readArtefact } from "./read-artefact.ts";
import { readSiteFiles } from "./site-files.ts";
import { toTableRows } from "./to-table-rows.ts";

/** What the audit of a site found. */
export interface SiteAudit {
  readonly files: number;
  readonly rows: number;
  /** What does not parse, does not belong or names somebody: file and rule, never a value. */
  readonly problems: readonly string[];
  /** Undefined without enrolments. */
  readonly attack: SiteAttack | undefined;
}

/** What the auditor has besides the site. */
export interface AuditOptions {
  /** Students of every cell; without them the site is read and compared, not attacked. */
  readonly enrolments?: Enrolments | undefined;
  /** Names and numbers of students that must not occur. */
  readonly names?: StudentNames | undefined;
}

const FINE_STUDENTS = 300;
const policy = z.object({ policy: z.string(), value: z.number(), is_in_force: z.boolean() });
const groupRow = z.object({ student_group: z.string(), reporting_category: z.string() });

const rowsOf = (tables: readonly ArtefactRows[], name: string): readonly PrintedRow[] =>
  tables.flatMap(({ table, rows }) => (table === name ? rows : []));

/** Returns the rows with what the page knows without being told: its own place, its group's category. */
function completeRows(tables: readonly ArtefactRows[]): readonly ArtefactRows[] {
  const [edition = {}] = rowsOf(tables, "edition");
  const groups = new Map(
    rowsOf(tables, "dashboard_chronic").flatMap((row) => {
      const found = groupRow.safeParse(row).data;
      return found ? [[found.student_group, found.reporting_category]] : [];
    }),
  );
  const complete = (row: PrintedRow): PrintedRow => ({
    level: edition.level,
    cds_code: edition.cds_code,
    ...row,
    reporting_category:
      row.reporting_category ?? groups.get(String(row.student_group ?? "")) ?? undefined,
  });
  return tables.map((one) => ({ ...one, rows: one.rows.map(complete) }));
}

/** Returns the state's own counts that the site prints, by year and cell. */
function readStateCounts(tables: readonly ArtefactRows[]): ReadonlySet<string> {
  return new Set(
    rowsOf(tables, "state_chronic_absenteeism").map((row) => {
      const text = (field: string) => String(row[field] ?? "TA");
      const name = { level: text("level"), cds_code: text("cds_code") };
      const category = {
        reporting_category: text("reporting_category"),
        reporting_category_2: "TA",
      };
      return `${row.school_year} ${keyOf({ ...name, ...category })} ${row.chronic_students}`;
    }),
  );
}

async function attackFigures(
  tables: readonly ArtefactRows[],
  { years, printed_before: before = {}, ...known }: Enrolments,
): Promise<SiteAttack> {
  const figures = tables.flatMap(({ table, rows }): readonly PrintedFigure[] =>
    rows.flatMap((row) => readFigures(table, row)),
  );
  const ofState = readStateCounts(tables);
  const policies = rowsOf(tables, "policies").flatMap((row) => policy.safeParse(row).data ?? []);
  const fine = policies.find((one) => one.policy === "running_fine_students" && one.is_in_force);
  const seen = seeSite(countSpecs, figures, Object.keys(years).map(Number), {
    students: (year, count) => years[String(year)]?.[count] ?? {},
    printedBefore: (year, count) => before[String(year)]?.[count] ?? {},
    isOfState: (year, count, key, value) =>
      count === "chronic" && ofState.has(`${year} ${key} ${value}`),
    fineStudents: fine?.value ?? FINE_STUDENTS,
  });
  return attackSite(seen, known, { highs: await loadSolver() });
}

/**
 * Audits a built site as somebody would who has nothing but its files, and the rosters: every artefact
 * must parse completely and hold nothing foreign (A), no star may be narrowed too far by all that is
 * printed anywhere (B and C).
 */
export async function auditSite(
  site: string,
  { enrolments, names }: AuditOptions = {},
): Promise<SiteAudit> {
  const files = await readSiteFiles(site);
  const read = files.map(readArtefact);
  const unread = read.flatMap((one) => (one && "problem" in one ? [one.problem] : []));
  const raw = read.flatMap((one) => (one && "rows" in one ? one.rows : []));
  const tables = completeRows(raw.map(toTableRows));
  const problems = [
    ...unread,
    ...(await findStrangeText(files, tables)),
    ...(names ? listForeignNames(files, names) : []),
  ];
  const attack = enrolments ? await attackFigures(tables, enrolments) : undefined;
  return {
    files: files.length,
    rows: raw.reduce((sum, { rows }) => sum + rows.length, 0),
    problems,
    attack,
  };
}
