import type { Edition } from "../../contracts/published/edition.ts";
import type { Entity } from "../../contracts/published/entities.ts";
import type { ReportingCategory } from "../../contracts/published/reporting-categories.ts";
import type { Messages } from "./messages.ts";

/** What every component of a page is told: whom the site is about, and its words. */
export interface Site {
  readonly text: Messages;
  readonly edition: Edition;
  readonly entities: readonly Entity[];
  readonly categories: readonly ReportingCategory[];
}

/** Redraws a chart for the width it has; without one a chart is drawn once. */
export type Resize = (render: (width: number) => Node) => Node;

/** Where and how wide a component draws. */
export interface Drawing {
  readonly document?: Document;
  readonly width?: number;
  readonly resize?: Resize;
}

/** Returns the drawing with its defaults: the page's document, 640 pixels, drawn once. */
export function drawingOf({ document = globalThis.document, width = 640, resize }: Drawing) {
  return { document, resize: resize ?? ((render: (width: number) => Node) => render(width)) };
}
