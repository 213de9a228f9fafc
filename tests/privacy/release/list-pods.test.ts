import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { attack } from "../../../src/privacy/protect/attack.ts";
import { protect } from "../../../src/privacy/protect/protect.ts";
import { toPublicSystem } from "../../../src/privacy/protect/system.ts";
import { verifyWitnesses } from "../../../src/privacy/protect/verify-witnesses.ts";
import { keyOf } from "../../../src/privacy/release/count-cell.ts";
import { formPods, listPods } from "../../../src/privacy/release/list-pods.ts";
import { inventRelease } from "../protect/invented-release.ts";
import { DISTRICT, makeCell, smallFrame } from "./small-frame.ts";

const highs = await loadHighs();

/** A district of so many schools, every other of grade 1 and of grade 2. */
function buildDistrict(size: number) {
  const codes = Array.from({ length: size }, (_, at) => `279999900${String(at).padStart(5, "0")}`);
  const cells = codes.flatMap((cds_code, at) => {
    const grade = at % 2 === 0 ? "GR01" : "GR02";
    return ["TA", grade].map((reporting_category) =>
      makeCell({ level: "S", cds_code, reporting_category, students: 20, count: 4 }),
    );
  });
  const whole = makeCell({ reporting_category: "TA", students: 20 * size, count: 4 * size });
  const keys = [...cells, whole].map(keyOf);
  const places = keys.map((key) => key.split("/")[0] ?? "");
  const frame = {
    ...smallFrame,
    places: codes.map((cds_code) => ({
      ...{ rule: "dataquest", level: "S", cds_code },
      ...{ whole_level: "D", whole_cds_code: DISTRICT },
    })),
  };
  return { frame, release: { keys, places } };
}

describe("pods", () => {
  it("leave up to 60 schools together", () => {
    const { frame, release } = buildDistrict(60);
    expect(listPods(release, frame, { rule: "dataquest" })).toEqual([]);
  });

  it("hold schools with the same grades, and their district, each school once", () => {
    const { frame, release } = buildDistrict(64);
    const pods = listPods(release, frame, { rule: "dataquest" });
    const keysOf = (pod: ReadonlySet<number>) => [...pod].map((cell) => release.keys[cell] ?? "");
    expect(pods.map((pod) => new Set([...pod].map((cell) => release.places[cell])).size)).toEqual([
      17, 17, 17, 17,
    ]);
    for (const pod of pods) {
      const grades = keysOf(pod).flatMap((key) => key.match(/GR0\d/)?.[0] ?? []);
      expect(new Set(grades).size).toBe(1);
      expect(keysOf(pod)).toContain(`D${DISTRICT}/TA/TA`);
    }
    const schools = pods.flatMap((pod) => keysOf(pod).filter((key) => key.endsWith("/TA/TA")));
    expect(schools.filter((key) => key.startsWith("S")).length).toBe(64);
  });

  it("protect as well as all schools at once: every star certified, no attack succeeds", () => {
    const { system, names } = inventRelease({ schools: 6, seed: 2 });
    const places = names.map((name) => name.split("/")[0] ?? "");
    const schools = [...new Set(places)].filter((place) => place !== "d");
    const pods = schools.flatMap((place) =>
      formPods(places, [{ place, wholes: ["d"], grades: "" }]),
    );
    const done = protect(system, { highs, pods });
    const stars = new Set(done.stars.keys());
    expect(done.open).toEqual([]);
    expect(verifyWitnesses(system, stars, done.witnesses, done)).toEqual({
      ...{ wrongTables: [], narrowStars: [] },
    });
    const found = attack(toPublicSystem(system, stars), { highs, isExhaustive: true });
    expect(found.stars.filter(({ verdict }) => verdict === "fails")).toEqual([]);
  });
});
