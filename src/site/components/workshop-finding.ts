import { formatsOf } from "./formats.js";
import type { GroupCell } from "./group-cells.ts";
import { fill } from "./messages.js";
import { formatRate } from "./rates.js";
import type { Site } from "./site.ts";
import { type WorkshopPolicies, workshopCell } from "./workshop-cell.js";
import { settleWorkshop } from "./workshop-choices.js";

/** Returns what one point of chronic absence is in students, which a target is made of. */
export function workshopFinding(
  cells: readonly GroupCell[],
  { policies, ...site }: Site & { policies: WorkshopPolicies },
): string {
  const { workshop, language } = site.text;
  const formats = formatsOf(language);
  const view = settleWorkshop({}, cells, site);
  const { baseline } = workshopCell(cells, { ...site, view, policies, similar: [] });
  if (!baseline?.eligible_students || view.measure === "attendance") return workshop.finding_none;
  return fill(workshop.finding, {
    ...{ rate: formatRate(baseline, formats), year: formats.schoolYear(baseline.school_year) },
    count: formats.count(Math.round(baseline.eligible_students / 100)),
  });
}
