// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { DataQuality } from "../../src/contracts/published/data-quality.ts";
import type {
  Reconciliation,
  ReconciliationStatus,
} from "../../src/contracts/published/reconciliation.ts";
import { dataQualityTable } from "../../src/site/components/data-quality-table.ts";
import { differenceCauses } from "../../src/site/components/difference-causes.ts";
import { reconciliationFinding } from "../../src/site/components/reconciliation-finding.ts";
import { reconciliationLine } from "../../src/site/components/reconciliation-line.ts";
import { sourceComparison } from "../../src/site/components/source-comparison.ts";
import { stateAgreement } from "../../src/site/components/state-agreement.ts";
import text from "../../src/site/messages/en.json" with { type: "json" };

const district = "27999990000000";
const alder = "27999990000101";
const edition = {
  ...{ district_name: "Small Unified", cds_code: district, level: "D" as const },
  ...{ is_synthetic: true, has_student_files: true, current_year: 2026, headline_year: 2026 },
  ...{ is_running: true, as_of: "2026-02-18", days_taught: 100, days_planned: 180 },
  languages: "en",
  suppression_threshold: 10,
  minimum_days: 31,
};
const school = {
  ...{ level: "S" as const, cds_code: alder, name: "Alder Elementary", county_name: "Monterey" },
  ...{ district_name: "Small Unified", charter: "No" as const, dass: "No" as const },
  ...{ lowest_grade: "TK", highest_grade: "06", role: "part" as const },
};
const site = { text, edition, entities: [school], categories: [] };

const matching: ReconciliationStatus = {
  ...{ school_year: 2025, level: "D", cds_code: district, status: "matches" },
  ...{ state_rate: 0.194, rate_difference: 0, chronic_difference: 0, eligible_difference: 0 },
  explanation: null,
  is_without_charters: false,
};
const differing: ReconciliationStatus = {
  ...{ ...matching, status: "differs", rate_difference: 0.003, chronic_difference: 3 },
  explanation: "charters not supplied; other code (15 students)",
};
const running: ReconciliationStatus = { ...matching, school_year: 2026, status: "not there yet" };
const line = (...rows: ReconciliationStatus[]) =>
  reconciliationLine(rows, { ...site, cds_code: district }).textContent;

test("the line says that a figure is the state's", () => {
  expect(line(matching, running)).toBe("Matches the state's published figure for 2024-25.");
});

test("the line says by how much a figure differs and why", () => {
  const why =
    "charter schools whose files are not here and absences coded differently (15 students).";
  expect(line(differing)).toBe(`0.3 points above the state's published 19.4% for 2024-25: ${why}`);
  expect(line({ ...differing, rate_difference: -0.012 })).toMatch(/^1.2 points below/);
  expect(line({ ...differing, rate_difference: 0 })).toMatch(/^The same rate as .* 19.4%/);
});

test("the line says that a figure is without charters, also before the first year is over", () => {
  const without = { is_without_charters: true };
  const sentence = text.reconciliation.line.without_charters;
  expect(line({ ...matching, ...without }, running)).toMatch(
    /2024-25\. In 2024-25 .* not supplied/,
  );
  expect(line(matching, { ...running, ...without })).toMatch(
    /2024-25\. In 2025-26 .* not supplied/,
  );
  expect(line({ ...matching, ...without }, { ...running, ...without })).toMatch(
    /2024-25\. In 2024-25 and 2025-26 .* not supplied/,
  );
  expect(line({ ...running, ...without })).toMatch(/^In 2025-26 /);
  expect(line(matching, running)).not.toContain(sentence.split("}")[1]);
});

test("the line says that the state's figure is hidden or not there, and nothing without a year", () => {
  expect(line({ ...matching, status: "hidden", state_rate: null })).toMatch(/hidden/);
  expect(line({ ...running, school_year: 2025 })).toMatch(/is not here yet/);
  expect(line(running)).toBe("");
});

const comparison: Reconciliation = {
  ...{ school_year: 2025, level: "S", cds_code: alder, reporting_category: "TA" },
  ...{ other_source: "SIS", measure: "chronic_rate", ours: 0.205, other: 0.2, difference: 0.005 },
  ...{ explanation: "other dates", disclosure: "exact" },
};

test("a comparison names the school, both figures, the difference and why", () => {
  const drawn = sourceComparison([comparison], {
    ...{ ...site, otherSource: "SIS" as const, schoolHref: (cds: string) => `./${cds}` },
  });
  const cells = "Alder ElementaryRate20.5%20.0%+0.5different days expected";
  expect(drawn.textContent).toContain(cells);
  const hidden = { ours: null, other: null, difference: null, explanation: null };
  const masked = sourceComparison([{ ...comparison, ...hidden, disclosure: "suppressed" }], {
    ...{ ...site, otherSource: "SIS" as const, schoolHref: (cds: string) => `./${cds}` },
  });
  expect(masked.textContent).toContain("Alder ElementaryRate****");
});

test("a source that is not there takes no room", () => {
  const drawn = sourceComparison([comparison], {
    ...{ ...site, otherSource: "CALPADS 14.1" as const, schoolHref: (cds: string) => cds },
  });
  expect(drawn.textContent).toBe("");
});

test("the agreement counts the schools of each finished year", () => {
  const drawn = stateAgreement(
    [differing, { ...matching, level: "S", cds_code: alder }, running],
    site,
  );
  expect(drawn.textContent).toContain("2024-250.3 points above");
  expect(drawn.textContent).toMatch(/1000$/);
  expect(drawn.textContent).not.toContain("2025-26");
});

test("the finding counts what matches, or compares the sources", () => {
  const finding = (rows: readonly ReconciliationStatus[], comparisons: readonly Reconciliation[]) =>
    reconciliationFinding(rows, { ...site, comparisons });
  expect(finding([matching, { ...differing, cds_code: alder }], [])).toMatch(/^1 of 2 figures/);
  expect(finding([], [{ ...comparison, cds_code: district }])).toMatch(/20.5%.*SIS.*20.0%/);
  expect(finding([], [])).toBe(text.reconciliation.finding.none);
});

test("the causes stand in their order with what to mend", () => {
  const cause = { school_year: 2025, level: "D" as const, cds_code: district };
  const drawn = differenceCauses(
    [
      {
        ...{ ...cause, other_source: "SIS", cause: "other code", cause_rank: 1, students: 15 },
        disclosure: "exact",
      },
      {
        ...{ ...cause, other_source: "SIS", cause: "exempt", cause_rank: 2, students: null },
        disclosure: "suppressed",
      },
    ],
    site,
  );
  expect(drawn.textContent).toContain("absences coded differentlySIS15");
  expect(drawn.textContent).toContain("students exempt on one side onlySIS*");
});

test("checks that found something stand first, the others in a list", () => {
  const check: DataQuality = {
    ...{
      check: "days add up",
      severity: "notice",
      rows: 12,
      explanation: "Why.",
      how_to_fix: "How.",
    },
    disclosure: "exact",
  };
  const drawn = dataQualityTable(
    [check, { ...check, check: "few", rows: null }, { ...check, check: "clean", rows: 0 }],
    { text },
  );
  expect(drawn.textContent).toContain("2 of 3 checks found something.");
  expect(drawn.querySelector("tbody")?.textContent).toBe(
    "days add upnotice12Why.How.fewnotice*Why.How.",
  );
  expect(drawn.querySelector("li")?.textContent).toBe("clean. Why.");
});

test("schools whose figures are equal are counted, not listed", () => {
  const equal = { ...comparison, other: 0.205, difference: 0, explanation: "equal" };
  const drawn = sourceComparison([equal, { ...comparison, cds_code: "27999990000102" }], {
    ...{ ...site, otherSource: "SIS" as const, schoolHref: (cds: string) => `./${cds}` },
  });
  expect(drawn.textContent).toContain("At schools 1 of 2 figures is equal as printed in 2024-25.");
  expect(drawn.textContent).not.toContain("Alder Elementary");
});
