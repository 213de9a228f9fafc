import { shiftDate } from "./dates.ts";
import { enroll } from "./enrollment-plan.ts";
import type { Scenario } from "./scene.ts";

/** Absent every day at `a`, sometimes enrolled at `b` as well. */
export const neverAttended: Scenario = ({ context, person, a, b, daysOfA }) => {
  const away = enroll(context, person, a, daysOfA[0] ?? "", "", { attitude: "all", track: "" });
  if (context.random.chance(0.5)) return [away];
  return [away, enroll(context, person, b, daysOfA[5] ?? "", "")];
};

/** Exempt at `a`, sometimes enrolled at `b` as well. */
export const exempt: Scenario = ({ context, person, a, b, daysOfA }) => {
  const one = enroll(context, person, a, daysOfA[0] ?? "", "", { isExempt: true });
  if (context.random.chance(0.5)) return [one];
  return [one, enroll(context, person, b, daysOfA[1] ?? "", "")];
};

/** At a nonpublic school or an unlisted special code, alone or after time at `a`. */
export const nonpublic: Scenario = ({ context, person, a, daysOfA }) => {
  const school = context.random.pick(["0000001", "0000001", "9999999", "0000002"]);
  const place = { ...a, code: school };
  const start = context.random.integer(1, daysOfA.length - 2);
  const grade = context.random.pick(a.grades);
  const there = enroll(context, person, place, daysOfA[start] ?? "", "", { grade });
  if (context.random.chance(0.4)) return [there];
  return [enroll(context, person, a, daysOfA[0] ?? "", daysOfA[start - 1] ?? ""), there];
};

/** A secondary enrollment (20), alone, beside a primary one elsewhere or at the same school. */
export const secondary: Scenario = ({ context, person, a, b, daysOfA }) => {
  const { random } = context;
  const place = random.chance(0.7) ? b : a;
  const last = random.chance(0.7) ? "" : random.pick(daysOfA);
  const exit = last === "" ? {} : { exitReason: "E170", completion: "" };
  const other = enroll(context, person, place, daysOfA[0] ?? "", last, { status: "20", ...exit });
  if (random.chance(0.5)) return [other];
  return [other, enroll(context, person, a, daysOfA[random.pick([2, 20])] ?? "", "")];
};

/** A short-term enrollment (30) at `b` within the year at `a`. */
export const shortTerm: Scenario = ({ context, person, a, b, daysOfA }) => {
  const start = context.random.integer(3, Math.max(3, daysOfA.length - 40));
  const last = daysOfA[start + context.random.integer(4, 35)] ?? "";
  return [
    enroll(context, person, a, daysOfA[0] ?? "", ""),
    enroll(context, person, b, daysOfA[start] ?? "", last, { status: "30" }),
  ];
};

/** Never came (N420, or N470 that ends the day before it began); often at the other school. */
export const noShow: Scenario = ({ context, person, a, b, daysOfA }) => {
  const entry = daysOfA[1] ?? "";
  const exitReason = context.random.pick(["N420", "N470"]);
  const exit = exitReason === "N470" && context.random.chance(0.5) ? shiftDate(entry, -1) : entry;
  const gone = {
    ...enroll(context, person, a, entry, entry, { exitReason, completion: "" }),
    exit,
  };
  if (context.random.chance(0.4)) return [gone];
  return [gone, enroll(context, person, b, daysOfA[2] ?? "", "")];
};

/** Under the district's own code: home instruction or independent study. */
export const atDistrict: Scenario = ({ context, person, a, daysOfA }) => {
  const place = { ...a, code: a.district };
  const start = context.random.integer(1, daysOfA.length - 2);
  const grade = context.random.pick(a.grades);
  const there = enroll(context, person, place, daysOfA[start] ?? "", "", { grade });
  return [enroll(context, person, a, daysOfA[0] ?? "", daysOfA[start - 1] ?? ""), there];
};

/** Enters on any school day. */
export const lateEntry: Scenario = ({ context, person, a, daysOfA }) => [
  enroll(
    context,
    person,
    a,
    context.random.pick(daysOfA),
    context.random.pick(["", daysOfA.at(-1) ?? ""]),
  ),
];

/** Leaves on any school day. */
export const earlyLeaver: Scenario = ({ context, person, a, daysOfA }) => [
  enroll(context, person, a, daysOfA[0] ?? "", context.random.pick(daysOfA)),
];

/** The exit stands before the entry. */
export const backwards: Scenario = ({ context, person, a, b, daysOfA }) => {
  const [first = "", entry = ""] = [daysOfA[2], daysOfA[8]];
  const wrong = enroll(context, person, a, entry, first, { exitReason: "T160", completion: "" });
  if (context.random.chance(0.5)) return [wrong];
  return [wrong, enroll(context, person, b, entry, "")];
};

/** Enrolled after the last school day. */
export const summerEntry: Scenario = ({ context, person, a }) => [
  enroll(context, person, a, `${context.year.schoolYear}-06-25`, ""),
];
