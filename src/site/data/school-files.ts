import { group } from "d3";
import { strToU8 } from "fflate";
import type { ChronicAbsenteeism } from "../../contracts/published/chronic-absenteeism.ts";
import type { Entity } from "../../contracts/published/entities.ts";

/**
 * Returns one JSON file per school, `<cds>.json`: the school's rows of every category, and the
 * all-student rows of the district, county and state around it.
 */
export function schoolFiles(
  entities: readonly Entity[],
  rows: readonly ChronicAbsenteeism[],
  stateRows: readonly ChronicAbsenteeism[],
): Record<string, Uint8Array> {
  const schools = entities.filter((x) => x.level === "S" && x.role === "part");
  const around = [...rows, ...stateRows].filter(
    (row) => row.level !== "S" && row.reporting_category === "TA",
  );
  const bySchool = group(rows, (row) => row.cds_code);
  return Object.fromEntries(
    schools.map(({ cds_code }) => {
      const nearby = around.filter((row) => isAround(cds_code, row));
      return [
        `${cds_code}.json`,
        strToU8(JSON.stringify([...(bySchool.get(cds_code) ?? []), ...nearby])),
      ];
    }),
  );
}

function isAround(school: string, { level, cds_code }: ChronicAbsenteeism): boolean {
  return level !== "D" || cds_code.slice(0, 7) === school.slice(0, 7);
}
