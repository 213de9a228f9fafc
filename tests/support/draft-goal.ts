import { strFromU8 } from "fflate";
import type { z } from "zod";
import { attendance } from "../../src/contracts/published/attendance.ts";
import {
  chronicAbsenteeism,
  chronicAbsenteeismCrossed,
} from "../../src/contracts/published/chronic-absenteeism.ts";
import { dashboardChronic } from "../../src/contracts/published/dashboard-chronic.ts";
import { edition } from "../../src/contracts/published/edition.ts";
import { engagement } from "../../src/contracts/published/engagement.ts";
import { entities } from "../../src/contracts/published/entities.ts";
import { goalPhrases } from "../../src/contracts/published/goal-phrases.ts";
import { lcapChronic } from "../../src/contracts/published/lcap-chronic.ts";
import { policies } from "../../src/contracts/published/policies.ts";
import type { PublishedTable } from "../../src/contracts/published/published-table.ts";
import { truancy } from "../../src/contracts/published/truancy.ts";
import { goalLine } from "../../src/site/components/goal-row.ts";
import { goalStatement } from "../../src/site/components/goal-statement.ts";
import { type GroupCell, toGroupCells } from "../../src/site/components/group-cells.ts";
import { workshopCell } from "../../src/site/components/workshop-cell.ts";
import { equityChoice } from "../../src/site/components/workshop-equity.ts";
import { writeGoal } from "../../src/site/components/workshop-goal.ts";
import { workshopPolicies } from "../../src/site/components/workshop-policies.ts";
import type { WorkshopView } from "../../src/site/components/workshop-view.ts";
import { groupFiles } from "../../src/site/data/group-files.ts";
import { readPublished } from "../../src/warehouse/snapshot.ts";
import { text } from "./site-fixture.ts";

type Load = <Row extends z.ZodObject>(contract: PublishedTable<Row>) => Promise<z.infer<Row>[]>;

/** The figures of a place in the file that the workshop's page loads. */
async function loadCells(load: Load, place: string): Promise<readonly GroupCell[]> {
  const files = groupFiles({
    entities: await load(entities),
    chronic: await load(chronicAbsenteeism),
    crossed: await load(chronicAbsenteeismCrossed),
    lcap: await load(lcapChronic),
    dashboard: await load(dashboardChronic),
    attendance: await load(attendance),
    truancy: await load(truancy),
    engagement: await load(engagement),
  });
  const file = files[`${place}.json`];
  if (file === undefined) throw new Error(`missing file of a place: ${place}`);
  return toGroupCells(JSON.parse(strFromU8(file)));
}

/**
 * Returns what the workshop's page makes of a published database when it is asked for a view: the
 * goal's sentence and its row of goals.csv. Throws where it makes no goal.
 */
export async function draftGoal(
  published: string,
  view: WorkshopView,
): Promise<{ readonly statement: string; readonly line: string }> {
  const load: Load = (contract) => readPublished(contract, { path: published });
  const cells = await loadCells(load, view.place);
  const [own] = await load(edition);
  if (own === undefined) throw new Error("missing edition");
  const rules = workshopPolicies(await load(policies));
  const site = { text, edition: own, entities: await load(entities), categories: [] };
  const cell = workshopCell(cells, { ...site, view, similar: [], policies: rules });
  const equity = equityChoice(cells, cell, { view, shareOfWay: rules.shareOfWay });
  const goal = writeGoal(cell, { ...site, view, equity });
  const statement = goal && goalStatement(goal.stated, await load(goalPhrases), text);
  if (goal === undefined || statement === undefined) throw new Error("missing goal");
  return { statement, line: goalLine(goal.row) };
}
