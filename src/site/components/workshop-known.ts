import type { Formats } from "./formats.ts";
import type { GroupCell } from "./group-cells.ts";
import type { Messages } from "./messages.ts";
import type { WorkshopOptions } from "./workshop-answer.ts";
import type { WorkshopCell } from "./workshop-cell.ts";
import type { EquityChoice } from "./workshop-equity.ts";

/** What the lines of an answer are made of. */
export interface AnsweredCell {
  readonly cell: WorkshopCell;
  readonly equity: EquityChoice | undefined;
  readonly options: WorkshopOptions;
}

/** The same where there is a figure to begin from and a target. */
export interface KnownCell extends AnsweredCell {
  readonly baseline: GroupCell & { readonly tenths: number };
  readonly target: number;
  readonly text: Messages;
  readonly formats: Formats;
}
