import type { Highs, ModelData } from "highs";

/** The answer of an integer program; `unknown` when the search was given up. */
export type WholeAnswer =
  | { readonly kind: "found"; readonly columns: readonly number[] }
  | { readonly kind: "impossible" }
  | { readonly kind: "unknown" };

const MAX_NODES = 200;
const FEASIBLE = 2;

/**
 * Solves a model in whole numbers, to within 5 % of the least cost. The search ends after a number of
 * nodes, never after a time, so that the same input gives the same answer on every machine.
 */
export function solveWhole(highs: Highs, data: ModelData): WholeAnswer {
  const integrality = Array<1>(data.numCols).fill(1);
  return highs.withModel({ ...data, integrality }, (model): WholeAnswer => {
    model.options.set({ output_flag: false, mip_rel_gap: 0.05, mip_max_nodes: MAX_NODES });
    model.run();
    if (model.getModelStatus() === highs.constants.modelStatus.infeasible) {
      return { kind: "impossible" };
    }
    if (model.info.get("primal_solution_status") !== FEASIBLE) return { kind: "unknown" };
    return { kind: "found", columns: Array.from(model.getSolution().colValue, Math.round) };
  });
}
