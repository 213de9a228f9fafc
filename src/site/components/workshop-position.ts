import { elementsOf } from "./element.js";
import type { Child } from "./element.ts";
import { findRow } from "./find-rows.js";
import type { Formats } from "./formats.ts";
import { everybody } from "./group-view.js";
import { fill } from "./messages.js";
import { comparedWith, placeName } from "./places.js";
import { formatRate, isSmallGroup } from "./rates.js";
import { drawingOf } from "./site.js";
import type { WorkshopOptions } from "./workshop-answer.ts";
import { similarOf } from "./workshop-cell.js";
import type { KnownCell } from "./workshop-known.ts";

/** Where the students are. */
export function baselineLine({ baseline, text, formats }: KnownCell): string {
  const words = text.workshop.lines;
  const { eligible_students: students } = baseline;
  const values = {
    rate: formatRate(baseline, formats),
    year: formats.schoolYear(baseline.school_year),
    students: students === null ? "" : formats.count(students),
  };
  const sentence = fill(students === null ? words.baseline_plain : words.baseline_is, values);
  return isSmallGroup(baseline) ? `${sentence} ${words.small}` : sentence;
}

/** Where they were, and where the trend leads. */
export function trendLine({ cell, baseline, text, formats, options }: KnownCell): string {
  const words = text.workshop.lines;
  const earlier = cell.years.filter((year) => year.school_year < baseline.school_year);
  if (earlier.length === 0) return words.trend_none;
  const list = earlier.map((year) =>
    fill(words.in_year, {
      rate: formatRate(year, formats),
      year: formats.schoolYear(year.school_year),
    }),
  );
  const before = fill(words.before, { list: formats.list(list) });
  const { trend } = cell.marks ?? {};
  if (trend === undefined) return before;
  const expected = fill(words.trend_leads, {
    rate: formats.rate(trend),
    year: formats.schoolYear(options.view.year),
  });
  return `${before} ${expected}`;
}

/** What similar schools achieve; of a district its county and the state. */
export function similarLine({ text, formats, options }: KnownCell): Child {
  const words = text.workshop.lines;
  const { view } = options;
  const summary = similarOf(options.similar, view);
  if (summary) {
    const { median_rate: median, lower_quartile: lower, school_year } = summary;
    const rate = (value: number | null) => formats.rate(Math.round((value ?? 0) * 1000));
    const sentence = fill(words.similar_are, {
      ...{ count: formats.count(summary.similar_schools), year: formats.schoolYear(school_year) },
      ...{ median: rate(median), lower: rate(lower) },
    });
    const make = elementsOf(drawingOf(options).document);
    const href = `./schools/${view.place}.html`;
    return [`${sentence} `, make("a", { href }, words.which_schools)];
  }
  const others = benchmarksInWords(options, formats);
  if (others !== undefined) return others;
  const isSchool = options.entities.find((x) => x.cds_code === view.place)?.level === "S";
  return isSchool ? words.similar_none : words.similar_district;
}

/** The county and the state in the same measure and year, all students of a district. */
function benchmarksInWords(
  { view, benchmarks, ...site }: WorkshopOptions,
  formats: Formats,
): string | undefined {
  const words = site.text.workshop.lines;
  if (view.measure !== "chronic" || view.grades !== everybody || view.group !== everybody) return;
  const year = Math.max(...benchmarks.map((row) => row.school_year));
  const list = comparedWith(site, view.place)
    .filter(({ level }) => level !== "D")
    .flatMap((place) => {
      const row = findRow(benchmarks, year, place.cds_code);
      return row
        ? [fill(words.at, { place: placeName(place, site), rate: formatRate(row, formats) })]
        : [];
    });
  if (list.length === 0) return undefined;
  return fill(words.benchmarks, { list: formats.list(list), year: formats.schoolYear(year) });
}
