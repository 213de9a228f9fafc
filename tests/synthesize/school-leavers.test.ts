import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Demo, makeDemo, type SenrRecord } from "./read-demo.ts";
import { readCsv } from "./read-lines.ts";

const cohortYears = ["2021-22", "2022-23", "2023-24", "2024-25"];
const dropoutReasons = ["E140", "E300", "E400", "E410", "T380"];
let demo: Demo;

beforeAll(async () => {
  demo = await makeDemo();
}, 60_000);

function isPrimary({ status, reason }: SenrRecord): boolean {
  return ["10", "30"].includes(status) && !reason.startsWith("N");
}

function lastRecords(records: readonly SenrRecord[]): Map<string, SenrRecord> {
  return new Map(
    [...records]
      .sort((one, other) => (one.entry < other.entry ? -1 : 1))
      .map((record) => [record.student, record]),
  );
}

/** Last records of everybody who began grade 9 in the first year of the cohort. */
function lastRecordsOfCohort(): readonly SenrRecord[] {
  const records = cohortYears.flatMap(demo.readSenr).filter(isPrimary);
  const began = new Set(
    records
      .filter(({ year, grade }) => year === "2021-22" && grade === "09")
      .map(({ student }) => student),
  );
  return [...lastRecords(records).values()].filter(({ student }) => began.has(student));
}

function shareOf(records: readonly SenrRecord[], holds: (record: SenrRecord) => boolean): number {
  return (100 * records.filter(holds).length) / records.length;
}

const graduated = ({ completion }: SenrRecord) => completion === "100";
const droppedOut = ({ reason }: SenrRecord) => dropoutReasons.includes(reason);

describe("the leavers of the demo district", () => {
  it("graduate from grade 12 at about nine in ten", () => {
    for (const year of cohortYears) {
      const seniors = [...lastRecords(demo.readSenr(year).filter(isPrimary)).values()].filter(
        ({ grade }) => grade === "12",
      );
      expect(shareOf(seniors, graduated)).toBeGreaterThan(85);
      expect(shareOf(seniors, graduated)).toBeLessThan(93);
    }
  });

  it("make a cohort of four finished years with every outcome", () => {
    const cohort = lastRecordsOfCohort();
    const removed = shareOf(cohort, ({ reason }) => ["T180", "T200", "T240"].includes(reason));
    const lost = shareOf(cohort, ({ reason }) => ["T160", "T165", "T167"].includes(reason));
    const completed = shareOf(cohort, ({ completion }) =>
      ["120", "320", "330"].includes(completion),
    );
    const fifthYear = shareOf(
      cohort,
      ({ year, reason }) => year === "2024-25" && ["E155", "E150"].includes(reason),
    );
    expect(shareOf(cohort, graduated)).toBeGreaterThan(68);
    expect(shareOf(cohort, droppedOut)).toBeGreaterThan(3);
    expect(shareOf(cohort, droppedOut)).toBeLessThan(10);
    for (const share of [removed, lost, fifthYear]) expect(share).toBeGreaterThan(2);
    expect(completed).toBeGreaterThan(0.3);
  });

  it("leave some who end a year as if to come back and are never seen again", () => {
    const known = lastRecordsOfCohort();
    const vanished = known.filter(
      ({ year, reason }) => year !== "2024-25" && ["E150", "E155"].includes(reason),
    );
    expect(vanished.length).toBeGreaterThan(3);
    expect(vanished.length).toBeLessThan(30);
  });

  it("drop out in the high schools, and seldom in grades 7 and 8", () => {
    const records = demo.readSenr("2024-25").filter(isPrimary);
    const dropouts = records.filter(({ reason }) => ["E140", "E300", "E400"].includes(reason));
    const inMiddle = dropouts.filter(({ grade }) => ["07", "08"].includes(grade)).length;
    const inHigh = dropouts.filter(({ grade }) => grade >= "09" && grade <= "12").length;
    expect(inHigh).toBeGreaterThan(20);
    expect(inMiddle).toBeGreaterThan(0);
    expect(inMiddle).toBeLessThan(inHigh / 3);
  });

  it("graduate less often from the continuation school and with a disability", () => {
    const cohort = lastRecordsOfCohort();
    const schools = readCsv(join(demo.folder, "schools.csv"));
    const continuation = schools.find(({ hourly }) => hourly === "Y")?.cds_code?.slice(-7);
    const disabled = new Set(
      demo
        .readTable("2024-25", "student_groups.csv")
        .filter(({ group_code: code }) => code === "SD")
        .map(({ local_student_id: id }) => id),
    );
    const lastYear = cohort.filter(({ year }) => year === "2024-25");
    const withDisability = lastYear.filter(({ localId }) => disabled.has(localId));
    const there = lastYear.filter(({ school }) => school === continuation);
    expect(shareOf(there, graduated)).toBeLessThan(shareOf(lastYear, graduated) - 10);
    expect(shareOf(withDisability, graduated)).toBeLessThan(shareOf(lastYear, graduated) - 3);
  });

  it("are promoted from a school's highest grade with a completion status", () => {
    const eighth = demo
      .readSenr("2023-24")
      .filter(({ grade, reason }) => grade === "08" && reason === "E230");
    expect(eighth.length).toBeGreaterThan(400);
    for (const { completion } of eighth) expect(["480", "485"]).toContain(completion);
  });

  it("include pupils who were expected back and never came", () => {
    const before = new Set(demo.readSenr("2023-24").map(({ student }) => student));
    const noShows = demo.readSenr("2024-25").filter(({ reason }) => /^N4/.test(reason));
    const returning = noShows.filter(({ student }) => before.has(student));
    expect(returning.length).toBeGreaterThan(20);
    expect(new Set(returning.map(({ reason }) => reason))).toEqual(new Set(["N420", "N470"]));
  });

  it("have classes beside their own school, short stays and nonpublic schools", () => {
    const records = demo.readSenr("2024-25");
    const primary = new Set(
      records.filter(({ status }) => status !== "20").map(({ student }) => student),
    );
    const secondary = records.filter(({ status }) => status === "20");
    expect(secondary.filter(({ student }) => !primary.has(student)).length).toBeGreaterThan(5);
    expect(secondary.filter(({ student }) => primary.has(student)).length).toBeGreaterThan(5);
    expect(secondary.some(({ localId }) => localId.length === 6)).toBe(true);
    expect(records.filter(({ status }) => status === "30").length).toBeGreaterThan(20);
    expect(records.filter(({ school }) => school === "0000001").length).toBeGreaterThan(10);
  });
});
