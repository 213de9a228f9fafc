import { expect, it } from "vitest";
import { readSiteFiles } from "../../src/audit/site-files.ts";
import { readySite } from "../support/demo-sites.ts";

const HASH = /\.[0-9a-f]{8}(?=\.(?:js|css|json|woff2|zip|csv))/g;

/** Returns scripts, styles and fonts of a built site by name, hashes taken out. */
async function readCode(site: string) {
  const files = await readSiteFiles(site);
  const code = files.filter(({ path }) => /\.(?:js|css|woff2)$/.test(path));
  return new Map(
    code.map(({ name, bytes }) => [name, bytes.toString("latin1").replaceAll(HASH, "")]),
  );
}

const [demo, state] = [await readySite("demo"), await readySite("state")];

it("ships the same code whether a district has students or not (privacy: audit A)", async () => {
  const full = await readCode(demo);
  const empty = await readCode(state);
  const differ = [...full].filter(([name, text]) => empty.get(name) !== text);
  expect(differ.map(([name]) => name)).toEqual([]);
  expect([...full.keys()].sort()).toEqual([...empty.keys()].sort());
  expect(full.size).toBeGreaterThan(100);
});
