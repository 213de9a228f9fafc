import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readText } from "./decode.ts";

/** A row of CDE's chronic absenteeism file as printed: `*` where masked. */
export type StateFigures = {
  readonly label: string;
  readonly level: string;
  /** 14 digits. */
  readonly cds: string;
  readonly category: string;
  readonly districtName: string;
  readonly schoolName: string;
  readonly isCharter: boolean;
  readonly isDass: boolean;
  readonly students: string;
  readonly count: string;
  readonly rate: string;
};

/** The rows of the chronic absenteeism files in a folder's `cde`; above schools those of all schools. */
export function readStateFigures(folder: string): readonly StateFigures[] {
  const place = join(folder, "cde");
  const names = existsSync(place) ? readdirSync(place).filter((name) => /\.txt$/.test(name)) : [];
  return names.flatMap((name) => {
    const [header = [], ...rows] = readText(join(place, name))
      .split("\n")
      .map((line) => line.split("\t").map((field) => field.trim()));
    if (!header.includes("ChronicAbsenteeismCount")) return [];
    return rows
      .map((row) => (column: string) => row[header.indexOf(column)] ?? "")
      .filter((cellOf) => cellOf("Aggregate Level") === "S" || cellOf("Charter School") === "All")
      .map(toFigures);
  });
}

function toFigures(cellOf: (column: string) => string): StateFigures {
  const code = (column: string, width: number) => cellOf(column).padStart(width, "0");
  return {
    label: cellOf("Academic Year"),
    level: cellOf("Aggregate Level"),
    cds: code("County Code", 2) + code("District Code", 5) + code("School Code", 7),
    category: cellOf("Reporting Category"),
    districtName: cellOf("District Name"),
    schoolName: cellOf("School Name"),
    isCharter: cellOf("Charter School") === "Yes",
    isDass: cellOf("DASS") === "Yes",
    students: cellOf("ChronicAbsenteeismEligibleCumulativeEnrollment"),
    count: cellOf("ChronicAbsenteeismCount"),
    rate: cellOf("ChronicAbsenteeismRate"),
  };
}
