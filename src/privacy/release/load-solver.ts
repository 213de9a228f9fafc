import loadHighs, { type Highs } from "highs";

/** Loads the solver of linear programs that protection and attack work with. */
export function loadSolver(): Promise<Highs> {
  return loadHighs();
}
