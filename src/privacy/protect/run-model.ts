import type { Highs, Model } from "highs";

/** Runs a model; returns whether it has a best solution, throws when the solver cannot say. */
export function runModel(highs: Highs, model: Model): boolean {
  const { optimal, infeasible } = highs.constants.modelStatus;
  model.run();
  const ends: readonly number[] = [optimal, infeasible];
  const isSolved = () => ends.includes(model.getModelStatus());
  if (!isSolved()) {
    model.clearSolver();
    model.run();
  }
  if (!isSolved()) throw new Error(`unsolved linear program: status ${model.getModelStatus()}`);
  return model.getModelStatus() !== infeasible;
}
