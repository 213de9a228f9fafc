import { expect, test } from "vitest";
import { readySite } from "../support/demo-sites.ts";
import { listPages } from "../support/list-pages.ts";
import { useSite } from "../support/use-site.ts";
import { visitPages } from "../support/visit-pages.ts";

const folder = await readySite("demo");
const getVisit = useSite(folder);

test("every page works for every reader", { timeout: 300_000 }, async () => {
  expect(await visitPages(getVisit(), listPages(folder), { folder })).toEqual({});
});
