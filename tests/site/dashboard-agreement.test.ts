// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { DashboardAgreement } from "../../src/contracts/published/dashboard-agreement.ts";
import { dashboardAgreement } from "../../src/site/components/dashboard-agreement.ts";
import text from "../../src/site/messages/en.json" with { type: "json" };
import { goldenHtml } from "../support/golden-html.ts";

const rows: DashboardAgreement[] = [
  { school_year: 2024, figure: "status", rows_compared: 1253, rows_reproduced: 1253 },
  { school_year: 2024, figure: "colour", rows_compared: 1253, rows_reproduced: 1252 },
];

const golden = (name: string) => `../golden/components/${name}.html`;

test("the agreement lists each figure that differs with its reason", async () => {
  const drawn = dashboardAgreement(rows, {
    text,
    differences: [
      {
        ...{ school_year: 2024, cds_code: "27660920000000", student_group: "EL" },
        ...{ figure: "colour", reason: "not certified" },
      },
    ],
  });
  expect(drawn.textContent).toContain("Data not certified: the state gave a default result");
  await expect(goldenHtml(drawn)).toMatchFileSnapshot(golden("dashboard-agreement-differences"));
});

test("the agreement says yes where every figure is the same", async () => {
  const drawn = dashboardAgreement(rows.slice(0, 1), { text, differences: [] });
  expect(drawn.textContent).toContain("every figure is the same");
  await expect(goldenHtml(drawn)).toMatchFileSnapshot(golden("dashboard-agreement"));
});

test("the agreement says so where there is nothing to compare with", async () => {
  const drawn = dashboardAgreement([], { text, differences: [] });
  await expect(goldenHtml(drawn)).toMatchFileSnapshot(golden("dashboard-agreement-empty"));
});
