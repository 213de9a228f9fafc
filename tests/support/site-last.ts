import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Long tests, which begin at once. */
const first = [
  "downloads.test.ts",
  "build.test.ts",
  "ingest/bad-files.test.ts",
  "ingest/bad-folders.test.ts",
  "warehouse/ledger.test.ts",
  "sql/smartie-goals.test.ts",
];

/**
 * Tests that need a worker of another kind: next to each other, so that the others keep what their
 * worker has loaded.
 */
const otherWorkers = [
  "cli.test.ts",
  "site/dashboard-agreement.test.ts",
  "site/goals.test.ts",
  "site/workshop.test.ts",
];

/** Tests of the demo sites, the longest first; the sites are built while the others run. */
const last = [
  ...otherWorkers,
  "site/every-page.test.ts",
  "privacy/twin.test.ts",
  "site/every-state-page.test.ts",
  "site/page-budget.test.ts",
  "sql/dips-of-a-district.test.ts",
  "site/browser.test.ts",
  "site/reader-tasks.test.ts",
  "site/languages.test.ts",
  "packet/packet.test.ts",
  "audit/code-files.test.ts",
  "ledger.test.ts",
];

function rankOf({ moduleId }: TestSpecification): number {
  const find = (names: readonly string[]) =>
    names.findIndex((name) => moduleId.endsWith(`/tests/${name}`));
  const [early, late] = [find(first), find(last)];
  if (early >= 0) return early - first.length;
  return late >= 0 ? late + 1 : 0;
}

/** Begins with long tests, so that none is left for the end, and ends with those that wait for a site. */
export class SiteLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted(
      (left, right) => rankOf(left) - rankOf(right) || left.moduleId.localeCompare(right.moduleId),
    );
  }
}
