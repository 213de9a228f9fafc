import loadHighs from "highs";
import { attack } from "../../src/privacy/protect/attack.ts";
import { protect } from "../../src/privacy/protect/protect.ts";
import { toPublicSystem } from "../../src/privacy/protect/system.ts";
import { verifyWitnesses } from "../../src/privacy/protect/verify-witnesses.ts";
import { formPods } from "../../src/privacy/release/list-pods.ts";
import { inventRelease } from "../privacy/protect/invented-release.ts";
import { benchDistrict } from "./protect-district.ts";

const highs = await loadHighs();

/** Runs something; returns what it gave and the seconds of processor time it took. */
function timed<Result>(run: () => Result): readonly [Result, string] {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [result, ((user + system) / 1e6).toFixed(1)];
}

/** Returns pods of an invented district's schools, as many grades as they have in common. */
function podsOf(names: readonly string[]): readonly ReadonlySet<number>[] {
  const places = names.map((name) => name.split("/")[0] ?? "");
  const schools = [...new Set(places)].filter((place) => place !== "d");
  const gradesOf = (school: string) =>
    names.filter((name) => name.startsWith(`${school}/`) && name.endsWith("/all")).join(" ");
  const toSchool = (place: string) => {
    const grades = gradesOf(place).replaceAll(`${place}/`, "");
    return { place, wholes: ["d"], grades };
  };
  return formPods(places, schools.map(toSchool));
}

/** Protects and attacks one invented district and prints a line of figures for each. */
function measure(schools: number, seed: number, isInPods: boolean): void {
  const { system, published, names } = inventRelease({ schools, seed });
  const pods = isInPods ? podsOf(names) : [];
  const [done, protectSeconds] = timed(() => protect(system, { highs, pods }));
  const stars = new Set(done.stars.keys());
  const tables = [...published];
  const starred = tables.filter((cell) => stars.has(cell));
  const primary = starred.filter((cell) => done.stars.get(cell) === "primary");
  const faults = verifyWitnesses(system, stars, done.witnesses, done);
  const share = 100 * (1 - starred.length / tables.length);
  process.stdout.write(
    [
      `\n${schools} schools, seed ${seed}: ${system.cells.length} counts, ${tables.length} cells`,
      `${primary.length} primary stars, ${starred.length - primary.length} extra`,
      `${share.toFixed(1)} % printed\n`,
    ].join(", "),
  );
  process.stdout.write(
    [
      `  protect: ${protectSeconds} s, ${done.programs} programs, ${done.witnesses.length} witnesses`,
      `${done.explained.size} explained, ${done.open.length} open`,
      `${faults.wrongTables.length + faults.narrowStars.length} faults\n`,
    ].join(", "),
  );
  for (const isExhaustive of [false, true]) {
    const outside = toPublicSystem(system, stars);
    const [found, seconds] = timed(() => attack(outside, { highs, isExhaustive }));
    const failures = found.stars.filter(({ verdict }) => verdict === "fails");
    process.stdout.write(
      [
        `  attack (${isExhaustive ? "every bound" : "early stop"}): ${seconds} s`,
        `${found.programs} programs, ${found.stars.length} stars, narrowest ${found.narrowest}`,
        `${failures.length} fail\n`,
      ].join(", "),
    );
  }
}

/** `district [students] [years]`: a made-up district; `invented [schools] [seeds]`: the engine alone. */
const [mode = "district", ...figures] = process.argv.slice(2);
const isInPods = process.argv.includes("pods");
const [size, times] = figures.map(Number);
if (mode === "invented") {
  for (let seed = 1; seed <= (times ?? 1); seed += 1) measure(size ?? 40, seed, isInPods);
} else {
  await benchDistrict(size ?? 24_000, times ?? 2);
}
