import {
  clearReconciliation,
  clearReconciliationCause,
  measuredReconciliation,
  measuredReconciliationCause,
} from "./clear-reconciliation.ts";
import { type Clearance, clearance, placeColumns } from "./clearance.ts";

/** How the comparisons with other sources are cleared. */
export const reconciliationClearances: readonly Clearance[] = [
  clearance(
    {
      table: "reconciliation",
      measure: "msr_reconciliation",
      columns: {
        ...placeColumns,
        reporting_category: "varchar",
        other_source: "varchar",
        measure: "varchar",
        ours: "double",
        other: "double",
        difference: "double",
        explanation: "varchar",
        disclosure: "varchar",
      },
    },
    measuredReconciliation,
    clearReconciliation,
  ),
  clearance(
    {
      table: "reconciliation_causes",
      measure: "msr_reconciliation_causes",
      columns: {
        ...placeColumns,
        other_source: "varchar",
        cause: "varchar",
        cause_rank: "integer",
        students: "integer",
        disclosure: "varchar",
      },
    },
    measuredReconciliationCause,
    clearReconciliationCause,
  ),
];
