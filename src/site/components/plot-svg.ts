import * as Plot from "@observablehq/plot";
import { palette } from "./palette.js";

/** Options of a chart, the document to draw in and whether it holds links. */
export type PlotSvgOptions = Plot.PlotOptions & {
  readonly document: Document;
  readonly ariaLabel: string;
  readonly hasLinks?: boolean;
};

/**
 * Returns the chart as an SVG element with a name for screen readers. Plot's own style element is
 * taken out, since the page's Content-Security-Policy allows none: style.css holds its rules.
 */
export function plotSvg({ hasLinks = false, ...options }: PlotSvgOptions): Element {
  const svg = Plot.plot({ ...options, className: "plot" });
  svg.querySelector("style")?.remove();
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  svg.setAttribute("role", hasLinks ? "group" : "img");
  return svg;
}

/** The percent axis at the left with quiet grid lines and its unit in words. */
export function percentAxisY(label: string, gridTicks?: number): Plot.Markish[] {
  return [
    Plot.gridY({
      stroke: palette.rule,
      strokeOpacity: 1,
      ...(gridTicks === undefined ? {} : { ticks: gridTicks }),
    }),
    Plot.axisY({
      label,
      labelAnchor: "top",
      labelArrow: "none",
      labelOffset: 0,
      tickSize: 0,
      ticks: 5,
      tickFormat: (value: number) => `${value}`,
      fill: palette.muted,
    }),
  ];
}
