import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3";
import { describe, expect, test } from "vitest";
import { publishedTables } from "../../src/contracts/published/index.ts";
import { listLanguages, rootLanguage } from "../../src/languages/list-languages.ts";
import { readMessages } from "../../src/languages/read-messages.ts";
import { project } from "../../src/project.ts";
import { pluralForm } from "../../src/site/components/messages.ts";
import english from "../../src/site/messages/en.json" with { type: "json" };
import { messageLeaves, placeholdersOf } from "../support/message-leaves.ts";

const others = listLanguages().filter((language) => language !== rootLanguage);
const { names: _, ...sentences } = english;
const own = new Map(messageLeaves(sentences).map(({ place, message }) => [place, message]));

describe.each(others)("the messages in %s", (language) => {
  test("have the keys of the English ones, in their order", async () => {
    const { names, ...text } = await readMessages(language);
    const places = messageLeaves(text).map(({ place }) => place);
    expect(places).toEqual([...own.keys()]);
  });

  test("leave the same numbers and words to be filled in", async () => {
    const { names, ...text } = await readMessages(language);
    const differing = messageLeaves(text).filter(
      ({ place, message }) =>
        placeholdersOf(message).join() !== placeholdersOf(own.get(place) ?? "").join(),
    );
    expect(differing).toEqual([]);
    const renamed = Object.entries<string>(names).filter(
      ([name, said]) => placeholdersOf(name).join() !== placeholdersOf(said).join(),
    );
    expect(renamed).toEqual([]);
  });

  test("say the same numbers, which the English ones are tested for", async () => {
    const { names, small_numbers, ...text } = await readMessages(language);
    const numbers = (message = "") => message.match(/\d+(?:[.,]\d+)*/g)?.sort() ?? [];
    const differing = messageLeaves(text).filter(
      ({ place, message }) => numbers(message).join() !== numbers(own.get(place)).join(),
    );
    expect(differing).toEqual([]);
  });

  test("have words of their own for every sentence", async () => {
    const { names, ...text } = await readMessages(language);
    const isLong = (message: string) =>
      (message.replace(/\{\w+\}|\[\[[^\]]*\]\]/g, "").match(/\p{L}+/gu) ?? []).length > 2;
    const untranslated = messageLeaves(text).filter(
      ({ place, message }) => message === own.get(place) && isLong(message),
    );
    expect(untranslated).toEqual([]);
  });

  test("know the language that they are in", async () => {
    const text = await readMessages(language);
    expect(new Intl.Locale(text.language).language).toBe(language);
    expect(Intl.NumberFormat.supportedLocalesOf(text.language)).toEqual([text.language]);
    expect(text.small_numbers).toHaveLength(english.small_numbers.length);
    expect(pluralForm(text.goals.facts.down, 1, text.language)).not.toBe(
      pluralForm(text.goals.facts.down, 2, text.language),
    );
  });

  test("name everything that data names in English", async () => {
    const { names } = await readMessages(language);
    const known = new Set(Object.keys(names));
    const missing = [...dataNames()].filter((name) => !known.has(name));
    expect(missing).toEqual([]);
  });
});

/** Columns of reference data whose words reach the pages. */
const columns: Readonly<Record<string, readonly string[]>> = {
  reporting_categories: ["name"],
  attendance_bands: ["scheme_name", "band_name"],
  goal_findings: ["words"],
  goal_metrics: ["verb_phrase"],
  grade_phrases: ["phrase", "short_phrase"],
  group_phrases: ["phrase"],
  dip_calibration: ["scenario", "school_size"],
};

function dataNames(): Set<string> {
  const ofReference = Object.entries(columns).flatMap(([table, fields]) =>
    csvParse(readFileSync(join(project.reference, `${table}.csv`), "utf8")).flatMap((row) =>
      fields.map((field) => row[field] ?? ""),
    ),
  );
  const titles = publishedTables
    .filter(({ table }) => table.endsWith("_download"))
    .flatMap(({ row }) => Object.values(row.shape).map((field) => `${field.meta()?.title ?? ""}`));
  // Bands of CALPADS reports are named with the limits in force.
  const all = [...ofReference, ...titles].filter((name) => name !== "" && !name.includes("{"));
  return new Set(all);
}
