import { type Reconciliation, reconciliation } from "../../contracts/published/reconciliation.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const isDrawn = ({ reporting_category, level, measure }: Reconciliation) =>
  reporting_category === "TA" &&
  (level !== "S" || measure === "chronic_rate" || measure.startsWith("students"));
printSnapshot((await readPublished(reconciliation)).filter(isDrawn));
