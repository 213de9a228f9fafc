import { beforeAll, describe, expect, it } from "vitest";
import { type Demo, makeDemo } from "./read-demo.ts";

const eventCategories = ["unexcused", "unverified", "partial_30_unexcused", "tardy_30_unexcused"];
const conferences = ["conference", "pre_sart", "sart", "mediation", "pre_sarb", "sarb"];
const clearingDays = 10;
let demo: Demo;
let categories: ReadonlyMap<string, string>;

beforeAll(async () => {
  demo = await makeDemo({ students: 4000, years: 2 });
  const codes = demo.readTable("2025-26", "attendance_codes.csv");
  categories = new Map(codes.map(({ code = "", category = "" }) => [code, category]));
}, 60_000);

/** Days of truancy by student, the plain way: an event a day, unverified absences included. */
function countTruancies(year: string): Map<string, Set<string>> {
  const students = listStudents(year);
  const days = new Map<string, Set<string>>();
  for (const row of demo.readTable(year, "absences.csv")) {
    if (!eventCategories.includes(categories.get(row.code ?? "") ?? "")) continue;
    const student = students.get(row.local_student_id ?? "") ?? "";
    days.set(student, (days.get(student) ?? new Set()).add(row.date ?? ""));
  }
  return days;
}

/** Students by their local ids: the charter keeps its own. */
function listStudents(year: string): Map<string, string> {
  return new Map(demo.readSenr(year).map(({ localId, student }) => [localId, student]));
}

function shareWith(truancies: number, year: string): number {
  const students = new Set(
    demo
      .readSenr(year)
      .filter(({ grade, reason }) => /^(0[1-9]|1[0-2])$/.test(grade) && !reason.startsWith("N"))
      .map(({ student }) => student),
  );
  const counts = countTruancies(year);
  const truant = [...students].filter((id) => (counts.get(id)?.size ?? 0) >= truancies);
  return (100 * truant.length) / students.size;
}

describe("the truancy of a made-up district", () => {
  it("makes about a fifth of the students truant and a twentieth truant five times", () => {
    expect(shareWith(3, "2024-25")).toBeGreaterThan(15);
    expect(shareWith(3, "2024-25")).toBeLessThan(25);
    expect(shareWith(5, "2024-25")).toBeGreaterThan(3);
    expect(shareWith(5, "2024-25")).toBeLessThan(7);
  });

  it("leaves a few absences of a finished year unverified, and many of the last ten days", () => {
    const unverified = (rows: readonly Readonly<Record<string, string>>[]) => {
      const found = rows.map(({ code = "" }) => categories.get(code));
      const absent = found.filter((one) =>
        ["excused", "unexcused", "unverified"].includes(one ?? ""),
      );
      return absent.filter((one) => one === "unverified").length / absent.length;
    };
    const opened = new Date(Date.parse(demo.asOf) - clearingDays * 86_400_000);
    const from = opened.toISOString().slice(0, 10);
    const running = demo.readTable("2025-26", "absences.csv");
    const finished = unverified(demo.readTable("2024-25", "absences.csv"));
    expect(finished).toBeGreaterThan(0.005);
    expect(finished).toBeLessThan(0.04);
    expect(unverified(running.filter(({ date = "" }) => date <= from))).toBeLessThan(0.04);
    expect(unverified(running.filter(({ date = "" }) => date > from))).toBeGreaterThan(0.3);
  });

  it("knows every kind of lateness", () => {
    const rows = demo.readTable("2024-25", "absences.csv");
    const seen = new Set(rows.map(({ code = "" }) => categories.get(code)));
    const kinds = ["tardy", "tardy_30_excused", "tardy_30_unexcused", "partial_30_unexcused"];
    expect([...seen]).toEqual(expect.arrayContaining(kinds));
  });
});

describe("interventions.csv of a made-up district", () => {
  it("has every step of the ladder in a finished year, and none unknown", () => {
    const steps = ["letter_1", "letter_2", "letter_3", "phone_call", "home_visit", ...conferences];
    for (const year of ["2024-25", "2025-26"]) {
      const rows = demo.readTable(year, "interventions.csv");
      expect(rows.length).toBeGreaterThan(1000);
      const known = new Set(rows.map(({ step }) => step));
      expect([...known].filter((step) => !steps.includes(step ?? ""))).toEqual([]);
    }
    const lastYear = demo.readTable("2024-25", "interventions.csv").map(({ step }) => step);
    expect(new Set(lastYear)).toEqual(new Set(steps));
  });

  it("sends the first letter after three truancies, and plans only ahead of time", () => {
    const truancies = countTruancies("2025-26");
    const students = listStudents("2025-26");
    for (const row of demo.readTable("2025-26", "interventions.csv")) {
      const { local_student_id: id = "", date = "", step, status } = row;
      expect(status === "scheduled").toBe(date > demo.asOf);
      if (step !== "letter_1") continue;
      const before = [...(truancies.get(students.get(id) ?? "") ?? [])].filter((day) => day < date);
      expect(before.length).toBeGreaterThanOrEqual(3);
    }
  });

  it("holds a conference with most of those who were truant five times", () => {
    const students = listStudents("2024-25");
    const met = new Set(
      demo
        .readTable("2024-25", "interventions.csv")
        .filter(({ step = "" }) => conferences.includes(step))
        .map(({ local_student_id: id = "" }) => students.get(id)),
    );
    const habitual = [...countTruancies("2024-25")].filter(([, days]) => days.size >= 5);
    const share = habitual.filter(([id]) => met.has(id)).length / habitual.length;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.95);
  });

  it("names the barrier where somebody asked, by one of the four words", () => {
    const rows = demo.readTable("2024-25", "interventions.csv");
    const words = ["", "aversion", "barriers", "disengagement", "misconceptions"];
    expect([...new Set(rows.map(({ barrier = "" }) => barrier))].sort()).toEqual(words);
    const letters = rows.filter(({ step = "" }) => step.startsWith("letter"));
    expect(letters.every(({ barrier }) => barrier === "")).toBe(true);
  });
});

describe("attendance_recovery.csv of a made-up district", () => {
  it("has whole-hour sessions after the day they make up, no two on a date", () => {
    for (const year of ["2024-25", "2025-26"]) {
      const rows = demo.readTable(year, "attendance_recovery.csv");
      expect(rows.length).toBeGreaterThan(300);
      for (const { date_recovered: day = "", date_session: session = "", hours } of rows) {
        expect(day < session).toBe(true);
        expect(["1", "2", "3", "4"]).toContain(hours);
      }
      const keys = rows.map((row) => `${row.local_student_id}|${row.date_session}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("makes up absences, for a few more than the ten days that count", () => {
    const absent = new Set(
      demo
        .readTable("2024-25", "absences.csv")
        .map((row) => `${row.local_student_id}|${row.school_code}|${row.date}`),
    );
    const days = new Map<string, Set<string>>();
    for (const row of demo.readTable("2024-25", "attendance_recovery.csv")) {
      const { local_student_id: id = "", date_recovered: day = "" } = row;
      expect(absent.has(`${id}|${row.school_code}|${day}`)).toBe(true);
      days.set(id, (days.get(id) ?? new Set()).add(day));
    }
    const beyond = [...days.values()].filter((of) => of.size > 10).length;
    expect(beyond).toBeGreaterThan(2);
    expect(beyond).toBeLessThan(days.size / 10);
  });
});
