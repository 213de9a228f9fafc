import { choice } from "./choice.js";
import { elementsOf } from "./element.js";
import type { Messages } from "./messages.ts";
import type { RatedItem } from "./rated-items.ts";
import { changeBetween, toTenths } from "./rates.js";

const change = ({ before, now }: RatedItem): number =>
  changeBetween(before, now) ?? Number.NEGATIVE_INFINITY;

const byName = (a: RatedItem, b: RatedItem): number => a.label.localeCompare(b.label);

/** Orders of schools that a reader can choose; equal ones stand by name. */
export const schoolOrders = {
  rate: (a, b) => (toTenths(b.now) ?? 0) - (toTenths(a.now) ?? 0) || byName(a, b),
  change: (a, b) => (change(a) === change(b) ? byName(a, b) : change(b) - change(a)),
  students: (a, b) =>
    (b.now?.eligible_students ?? 0) - (a.now?.eligible_students ?? 0) || byName(a, b),
  name: byName,
} as const satisfies Readonly<Record<string, (a: RatedItem, b: RatedItem) => number>>;

/** The name of an order. */
export type SchoolOrder = keyof typeof schoolOrders;

const names: readonly SchoolOrder[] = ["rate", "change", "students", "name"];

/** Returns a chart below a menu of orders: it is drawn again in the order that a reader picks. */
export function sortedChart(
  draw: (order: SchoolOrder) => Node,
  { text, document }: { text: Messages; document: Document },
): Node[] {
  const make = elementsOf(document);
  const chart = make("div", {}, draw("rate"));
  const menu = choice(text.schools.sort, {
    options: names.map((name) => [name, text.schools.sorts[name]] as const),
    choose: (picked) => {
      const order = names.find((name) => name === picked);
      if (order) chart.replaceChildren(draw(order));
    },
    document,
  });
  return [make("div", { class: "order-menu" }, menu), chart];
}
