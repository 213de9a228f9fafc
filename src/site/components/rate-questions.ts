import { findVerdict, type Judging } from "./change-verdict.js";
import { type ChronicRows, findRow, newestYears } from "./find-rows.js";
import type { Formats } from "./formats.ts";
import { toGradeItems } from "./grade-items.js";
import { toGroupItems } from "./group-items.js";
import { groupPhrase } from "./group-phrase.js";
import type { Asking, Rule } from "./question.ts";
import type { RatedItem } from "./rated-items.ts";
import { changeBetween, type Figures, formatRate, isRanked, toTenths } from "./rates.js";

/** Students whose record does not say: no question for a council. */
const notAsked = ["RD", "GZ"];

/** The widest gap of a group to all students. */
export const askGap: Rule = ({ rows }, site, formats) => {
  const [item] = aboveAll(toGroupItems(rows, site), rows, site);
  if (!item) return [];
  return [
    {
      name: "gap",
      values: { ...gapValues(item, rows, site, formats), name: groupPhrase(item, site.text) },
    },
  ];
};

/** The grade with the highest rate. */
export const askGrade: Rule = ({ rows }, site, formats) => {
  const [item] = aboveAll(toGradeItems(rows, site.cds_code, site), rows, site);
  if (!item) return [];
  const inWords: Readonly<Record<string, string>> = site.text.grades.single;
  const grade = inWords[item.key] ?? item.label;
  return [{ name: "grade", values: { ...gapValues(item, rows, site, formats), grade } }];
};

/** Ranked items whose rate is above that of the other students by more than chance, widest first. */
function aboveAll(items: readonly RatedItem[], rows: ChronicRows, site: Asking): RatedItem[] {
  const whole = findRow(rows, newestYears(rows, site.cds_code, site).year, site.cds_code);
  return items
    .filter(({ key, now }) => !notAsked.includes(key) && isAboveOthers(now, whole, site))
    .sort((a, b) => (toTenths(b.now) ?? 0) - (toTenths(a.now) ?? 0));
}

function isAboveOthers(
  part: Figures | undefined,
  whole: Figures | undefined,
  judging: Pick<Judging, "deviations">,
): boolean {
  if (!isRanked(part) || !isRanked(whole)) return false;
  const { eligible_students: all, chronic_students: absent } = whole;
  const { eligible_students: some, chronic_students: someAbsent } = part;
  if (!all || !some || absent === null || someAbsent === null) return false;
  const others = {
    eligible_students: all - some,
    chronic_students: absent - someAbsent,
    chronic_rate: (absent - someAbsent) / (all - some),
    disclosure: whole.disclosure,
  };
  return findVerdict(others, part, judging) === "worse";
}

function gapValues(
  { now }: RatedItem,
  rows: ChronicRows,
  site: Asking,
  formats: Formats,
): Record<string, string> {
  const { year } = newestYears(rows, site.cds_code, site);
  const whole = findRow(rows, year, site.cds_code);
  return {
    year: formats.schoolYear(year ?? 0),
    rate: formatRate(now, formats),
    points: formats.points(changeBetween(whole, now) ?? 0),
  };
}

/** The largest clear change: of the school, else of a grade or a group that is not asked about yet. */
export const askChange: Rule = ({ rows }, site, formats) => {
  const [asked] = aboveAll(toGroupItems(rows, site), rows, site);
  const { cds_code, text } = site;
  const { year, before } = newestYears(rows, cds_code, site);
  if (year === undefined) return [];
  const inWords: Readonly<Record<string, string>> = text.grades.single;
  const school = { now: findRow(rows, year, cds_code), before: findRow(rows, before, cds_code) };
  const named = [
    { ...school, name: text.groups.all },
    ...toGradeItems(rows, cds_code, site).map((x) => ({ ...x, name: inWords[x.key] ?? x.label })),
    ...toGroupItems(rows, site)
      .filter(({ key }) => !notAsked.includes(key) && key !== asked?.key)
      .map((x) => ({ ...x, name: groupPhrase(x, text) })),
  ];
  const clear = named
    .map((item) => ({ ...item, verdict: findVerdict(item.before, item.now, site) }))
    .filter(({ verdict }) => verdict === "better" || verdict === "worse")
    .map((item) => ({ ...item, change: changeBetween(item.before, item.now) ?? 0 }))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const found = clear.find(({ name }) => name === text.groups.all) ?? clear[0];
  if (!found) return [];
  const values = {
    name: found.name,
    points: formats.points(found.change),
    rate: formatRate(found.now, formats),
    year: formats.schoolYear(year),
    before: formats.schoolYear(year - 1),
  };
  return [{ name: found.change < 0 ? "fall" : "rise", values }];
};
