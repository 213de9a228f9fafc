import { describe, expect, test } from "vitest";
import { chronicFinding } from "../../src/site/components/chronic-finding.ts";
import { formatsOf } from "../../src/site/components/formats.ts";
import { groupPhrase } from "../../src/site/components/group-phrase.ts";
import { groupsFinding } from "../../src/site/components/groups-finding.ts";
import { fill } from "../../src/site/components/messages.ts";
import { changeBetween, formatRate, toTenths } from "../../src/site/components/rates.ts";
import { schoolsFinding } from "../../src/site/components/schools-finding.ts";
import { spreadLabels } from "../../src/site/components/spread-labels.ts";
import { cdePublished } from "../support/cde-published.ts";
import { hideFigures, siteFixture } from "../support/site-fixture.ts";

const { site, rows } = siteFixture(cdePublished());
const formats = formatsOf("en");
const exact = (chronic: number, eligible: number) => ({
  eligible_students: eligible,
  chronic_students: chronic,
  chronic_rate: chronic / eligible,
  disclosure: "exact" as const,
});
const rounded = (rate: number, eligible: number) => ({
  eligible_students: eligible,
  chronic_students: null,
  chronic_rate: rate,
  disclosure: "rounded" as const,
});
const suppressed = {
  eligible_students: null,
  chronic_students: null,
  chronic_rate: null,
  disclosure: "suppressed" as const,
};

describe("rates", () => {
  test("a half is rounded up from the counts", () => {
    expect(toTenths(exact(3, 16))).toBe(188);
    expect(toTenths(exact(489, 2000))).toBe(245);
  });

  test("a hidden rate gives no change", () => {
    expect(changeBetween(exact(1, 20), suppressed)).toBeUndefined();
    expect(formatRate(suppressed, formats)).toBe("*");
  });

  test("a running rate below 300 students is a whole percent", () => {
    expect(formatRate(rounded(0.17, 290), formats)).toBe("17%");
    expect(formatRate(rounded(0.172, 310), formats)).toBe("17.2%");
  });

  test("a whole percent stays whole where 295 to 299 students are rounded to 300", () => {
    expect(formatRate(rounded(0.14, 300), formats)).toBe("14%");
    expect(formatRate(rounded(0.143, 300), formats)).toBe("14.3%");
    expect(formatRate(rounded(0.14, 310), formats)).toBe("14.0%");
  });

  test("a change is that of the rates as they are shown", () => {
    const change = changeBetween(exact(158, 1000), exact(141, 1000));
    expect(formats.signedPoints(change ?? 0)).toBe("\u22121.7");
  });
});

describe("findings", () => {
  test("the overview says better or worse, and by how much", () => {
    expect(chronicFinding(rows, site)).toBe(
      "Better than the year before: 14.1% of students were chronically absent in 2024-25, 1.7 points lower.",
    );
  });

  test("without the year before the rate stands alone", () => {
    const newest = rows.filter((row) => row.school_year === 2025);
    expect(chronicFinding(newest, site)).toContain("no figure for the year before");
  });

  test("a hidden rate is named, not guessed", () => {
    const hidden = hideFigures(rows, (row) => row.school_year === 2025);
    expect(chronicFinding(hidden, site)).toBe(
      "The rate for 2024-25 is hidden, because there are too few students to show it.",
    );
  });

  test("schools that improved are counted among those with 30 students in both years", () => {
    expect(schoolsFinding(rows, site)).toBe("13 of 18 schools improved in 2024-25.");
  });

  test("the widest gap is that of a group of 30 students or more", () => {
    expect(groupsFinding(rows, site)).toBe(
      "The widest gap: Foster youth, with 36.4% chronically absent in 2024-25, 22.3 points above all students.",
    );
  });

  test("a group's name reads well in a sentence", () => {
    const homeless = rows.filter((row) => ["TA", "SH"].includes(row.reporting_category));
    expect(groupsFinding(homeless, site)).toContain("The widest gap: Homeless students, with");
  });

  test("every group of the state has a phrase, a local group its name", () => {
    const families = ["race", "gender", "program"];
    const groups = site.categories.filter(({ family }) => families.includes(family));
    const missing = groups.filter((x) => !(x.reporting_category in site.text.group_phrases));
    expect(missing).toEqual([]);
    expect(groupPhrase({ key: "NEWCOMER", label: "Newcomers" }, site.text)).toBe("Newcomers");
  });

  test("a sentence with a missing value throws", () => {
    expect(() => fill("{rate} of students", {})).toThrow("missing value: rate");
  });
});

test("labels at the ends of lines keep their distance and their order", () => {
  expect(spreadLabels([14, 15, 30], 4)).toEqual([12.5, 16.5, 30]);
  expect(spreadLabels([0, 0.5], 3)).toEqual([0, 3]);
});
