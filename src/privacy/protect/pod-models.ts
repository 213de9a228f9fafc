import type { Highs } from "highs";
import { type CycleModel, openCycleModel } from "./cycle-model.ts";
import type { System } from "./system.ts";

/** The model of a whole system, and those of its pods, in which a cycle is looked for first. */
export interface PodModels {
  readonly whole: CycleModel;
  /** Every model that a cell moves in. */
  readonly modelsOf: (cell: number) => readonly CycleModel[];
  /** The model in which a cell's cycle is looked for first; cells of many pods take turns. */
  readonly firstOf: (cell: number) => CycleModel;
  /** Programs solved so far. */
  readonly countPrograms: () => number;
  /** Frees the solver's memory. */
  readonly close: () => void;
}

/** Opens the models of a system and of its pods. */
export function openPodModels(
  highs: Highs,
  system: System,
  pods: readonly ReadonlySet<number>[],
): PodModels {
  const parts = pods.map((pod) => openCycleModel(highs, system, pod));
  const whole = openCycleModel(highs, system);
  const models = [...parts, whole];
  const hasCell = (cell: number) => (model: CycleModel) =>
    (model.terms[cell]?.columns.length ?? 0) > 0;
  return {
    whole,
    modelsOf: (cell) => models.filter(hasCell(cell)),
    firstOf: (cell) => {
      const own = parts.filter(hasCell(cell));
      return own[cell % own.length] ?? whole;
    },
    countPrograms: () => models.reduce((sum, { countPrograms }) => sum + countPrograms(), 0),
    close: () => {
      for (const { close } of models) close();
    },
  };
}
