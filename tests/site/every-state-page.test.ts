import { expect, test } from "vitest";
import { readySite } from "../support/demo-sites.ts";
import { listPages } from "../support/list-pages.ts";
import { useSite } from "../support/use-site.ts";
import { visitPages } from "../support/visit-pages.ts";

const folder = await readySite("state");
const getVisit = useSite(folder);

/** Prose of another language, which is the same in every edition. */
const isTranslatedProse = /^[a-z]{2,3}\/(methods\/|glossary)/;
/** Schools in another language: one page stands for all, which the other walk visits one by one. */
const isTranslatedSchool = /^[a-z]{2,3}\/schools\/./;

test("every page of the state's figures works for every reader", { timeout: 300_000 }, async () => {
  const pages = listPages(folder).filter((path) => !isTranslatedProse.test(path));
  const [school, ...others] = pages.filter((path) => isTranslatedSchool.test(path));
  expect(school).toBeDefined();
  const paths = pages.filter((path) => !others.includes(path));
  expect(await visitPages(getVisit(), paths, { folder })).toEqual({});
});
