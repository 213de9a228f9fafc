import type { SiteFailure } from "../privacy/audit/attack-site.ts";
import type { SiteAudit } from "./audit-site.ts";

const MOST_LINES = 20;

const WORDS: Readonly<Record<SiteFailure["rule"], string>> = {
  inferred: "too much can be inferred of this star",
  contradicts: "the site prints what cannot both be true",
};

function describeFailure({ schoolYear, count, rule, ...cell }: SiteFailure): string {
  const { level = "", cds_code = "", reporting_category = "", reporting_category_2 = "" } = cell;
  const place = [level, cds_code].join(" ").trim();
  const categories = [reporting_category, reporting_category_2].join(" ").trim();
  const year = `${schoolYear - 1}-${String(schoolYear).slice(2)}`;
  const parts = [year, place, count, categories].filter((part) => part !== "");
  return `${parts.join(", ")}: ${WORDS[rule]}`;
}

/** Returns what an audit found wrong: files and cells by their place, never a value. */
export function listAuditProblems({ problems, attack }: SiteAudit): readonly string[] {
  return [...problems, ...(attack?.failures ?? []).map(describeFailure)];
}

/** Throws with the places of everything that an audit found wrong. */
export function assertSafe(audit: SiteAudit): void {
  const problems = listAuditProblems(audit);
  if (problems.length === 0) return;
  const more = problems.length > MOST_LINES ? [`… and ${problems.length - MOST_LINES} more`] : [];
  throw new Error(
    ["the audit of the site failed:", ...problems.slice(0, MOST_LINES), ...more].join("\n  "),
  );
}

/** Returns what an audit found in a sentence or two. */
export function describeAudit({ files, rows, attack }: SiteAudit): string {
  const read = `${files.toLocaleString("en")} files with ${rows.toLocaleString("en")} rows were read.`;
  if (!attack) {
    return `${read} Nothing was attacked: there are no enrolments (name a district that was built with --district).`;
  }
  const { stars, passes, explained, narrowest } = attack;
  return `${read} ${stars.toLocaleString("en")} protected figures were attacked: ${passes.toLocaleString("en")} pass, ${explained.toLocaleString("en")} are explained by all-student totals or the state's file; the narrowest that passes leaves ${(narrowest ?? 0) + 1} counts.`;
}
