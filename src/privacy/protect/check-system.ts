import type { System } from "./system.ts";
import { listBrokenRelations, listWrongCells } from "./verify-witnesses.ts";

/**
 * Throws when the truth itself breaks a public bound, its own printed figure or a relation: then what
 * everybody is said to know is false. Names places, never a value.
 */
export function checkSystem(system: System): void {
  const truth = system.cells.map(({ count }) => count);
  const [cell] = listWrongCells(system, new Set(), truth);
  if (cell !== undefined) throw new Error(`invalid cell: ${cell} breaks its public bounds`);
  const [relation] = listBrokenRelations(system, truth);
  if (relation !== undefined) throw new Error(`invalid relation: ${relation} is not true`);
}
