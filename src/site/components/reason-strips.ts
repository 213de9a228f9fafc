import { dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { figure } from "./figure.js";
import { type Formats, formatsOf } from "./formats.js";
import { partLegend } from "./part-legend.js";
import {
  formatAverageDays,
  formatReason,
  type Reason,
  type ReasonFigures,
  reasonStyles,
  reasons,
  reasonTenths,
} from "./reason-rows.js";
import { type ShareStrip, shareStrips } from "./share-strips.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** A school or group with its absences by reason. */
export interface ReasonItem {
  readonly key: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly row: ReasonFigures | undefined;
}

interface StripFigure {
  readonly title: string;
  readonly about: string;
  readonly caption: string;
  readonly first: string;
  /** Draw only days that were not excused, at a larger scale. */
  readonly isZoomed?: boolean;
}

/** Returns absences by reason as strips, with the days missed per absent student at the right. */
export function reasonStrips(
  items: readonly ReasonItem[],
  { title, about, caption, first, isZoomed = false, ...options }: StripFigure & Site & Drawing,
): HTMLElement {
  const { text } = options;
  const { document, resize } = drawingOf(options);
  const formats = formatsOf(text.language);
  const drawn = isZoomed ? reasons.slice(0, -1) : reasons;
  const strips = items.map((item) => toStrip(item, drawn, formats));
  const hasHidden = strips.some((x) => x.isMasked || x.tenths.includes(undefined));
  const legend = partLegend(
    drawn.map((reason) => text.reasons.names[reason]),
    { document, styles: reasonStyles, hidden: hasHidden ? text.reasons.hidden : undefined },
  );
  const plot = (width: number) =>
    shareStrips(strips, {
      ...{ document, width, formats, hidden: text.bands.hidden },
      ariaLabel: title,
      axisLabel: isZoomed ? text.reasons.axis_zoomed : text.reasons.axis,
      styles: reasonStyles,
      maximum: isZoomed ? maximumOf(strips) : 100,
    });
  return figure(
    {
      ...{ title, about },
      chart: [legend, resize(plot)],
      table: reasonTable(items, { ...options, caption, first, document }),
    },
    { text, document },
  );
}

function toStrip(
  { key, label, href, row }: ReasonItem,
  drawn: readonly Reason[],
  formats: Formats,
): ShareStrip {
  const all = reasons.map((reason) => reasonTenths(row, reason) ?? 0);
  return {
    ...{ key, label, href },
    tenths: drawn.map((reason) => reasonTenths(row, reason)),
    masked: 1000 - all.reduce((a, b) => a + b, 0),
    isMasked: row?.disclosure === "suppressed",
    value: row?.average_days == null ? "*" : formats.decimal(row.average_days),
  };
}

function maximumOf(strips: readonly ShareStrip[]): number {
  const ends = strips
    .filter(({ isMasked }) => !isMasked)
    .map(({ tenths, masked = 0 }) => tenths.reduce<number>((a, b) => a + (b ?? 0), masked));
  return Math.min(100, Math.ceil(Math.max(50, ...ends) / 50) * 5);
}

function reasonTable(
  items: readonly ReasonItem[],
  { caption, first, document, text }: Site & { caption: string; first: string; document: Document },
): HTMLElement {
  const formats = formatsOf(text.language);
  const make = elementsOf(document);
  const columns = reasons.map((reason) => ({
    title: text.reasons.names[reason],
    cell: ({ row }: ReasonItem) => formatReason(row, reason, formats),
    isNumber: true,
  }));
  return dataTable(items, {
    caption,
    columns: [
      { title: first, cell: ({ label, href }) => (href ? make("a", { href }, label) : label) },
      ...columns,
      {
        title: text.reasons.average,
        cell: ({ row }) => formatAverageDays(row, text, formats),
        isNumber: true,
      },
    ],
    document,
  });
}
