import type {
  Reconciliation,
  ReconciliationStatus,
} from "../../contracts/published/reconciliation.ts";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import type { Site } from "./site.ts";

/** Returns how many figures match the state's in the newest year that can be compared, or what else is known. */
export function reconciliationFinding(
  status: readonly ReconciliationStatus[],
  { comparisons, ...site }: Site & { readonly comparisons: readonly Reconciliation[] },
): string {
  const { finding } = site.text.reconciliation;
  const formats = formatsOf(site.text.language);
  const compared = status.filter((row) => row.status === "matches" || row.status === "differs");
  if (compared.length > 0) {
    const year = Math.max(...compared.map(({ school_year }) => school_year));
    const rows = compared.filter((row) => row.school_year === year);
    return fill(finding.state, {
      year: formats.schoolYear(year),
      matching: formats.count(rows.filter((row) => row.status === "matches").length),
      count: formats.count(rows.length),
    });
  }
  const other = comparisons
    .filter(
      ({ cds_code, measure }) => cds_code === site.edition.cds_code && measure === "chronic_rate",
    )
    .filter(({ other }) => other !== null)
    .sort((a, b) => a.school_year - b.school_year)
    .at(-1);
  if (!other) return finding.none;
  return fill(finding.sources, {
    year: formats.schoolYear(other.school_year),
    ours: formats.rate(Math.round((other.ours ?? 0) * 1000)),
    other: formats.rate(Math.round((other.other ?? 0) * 1000)),
    source: site.text.reconciliation.sources[other.other_source],
  });
}
