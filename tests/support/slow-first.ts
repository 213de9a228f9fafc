import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Long tests, in the order in which they begin; those of the demo sites when these may be built. */
const slow = [
  "privacy/twin.test.ts",
  "downloads.test.ts",
  "build.test.ts",
  "ingest/bad-files.test.ts",
  "site/browser.test.ts",
  "site/page-budget.test.ts",
];

/** Begins with the long tests, so that none of them is left for the end. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = slow.findIndex((name) => moduleId.endsWith(`/tests/${name}`));
      return rank < 0 ? slow.length : rank;
    };
    return files.toSorted(
      (left, right) => rankOf(left) - rankOf(right) || left.moduleId.localeCompare(right.moduleId),
    );
  }
}
