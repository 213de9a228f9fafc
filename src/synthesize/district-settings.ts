import { runningYear } from "./school-years.ts";
import { districtCode } from "./schools.ts";

export const districtName = "Rolling Oaks Unified";

/** The 14-digit code of the make-believe district. */
export const districtCds = `${districtCode}0000000`;

/**
 * Returns the text of district.yaml.
 *
 * @param cde where CDE's public files lie, relative to the district's folder
 */
export function printDistrictSettings({ cde }: { readonly cde?: string }): string {
  return [
    "# A make-believe district: no student, school or figure in this folder is real.",
    "# Made by `npm run synthesize`; the same seed always gives the same district.",
    `name: ${districtName}`,
    `cds_code: "${districtCds}"`,
    "synthetic: true",
    `current_year: ${runningYear - 1}-${String(runningYear).slice(2)}`,
    'benchmarks: ["27", state]',
    ...(cde === undefined ? [] : [`cde: ${cde}`]),
    "groups: { NEWCOMER: Newcomers, MILITARY: Military families }",
    "policy: {}",
    "# disclosure: { pool_groups: [MILITARY], drop: [crossed] } withholds more, so that others stand.",
    "# release: none, weekly or monthly (default): how often running figures may change.",
    "languages: [en, es]",
    "",
  ].join("\n");
}
