import type { PackedRows } from "../../contracts/published/packed-rows.ts";

/** Returns rows of a published table by column, each value written once. */
export function packRows<Row extends object>(
  { row }: { readonly row: { readonly shape: object } },
  rows: readonly Row[],
): PackedRows<Row> {
  const columns = Object.keys(row.shape).map((field): unknown[] => [
    field,
    packColumn(rows.map((x): unknown => Reflect.get(x, field))),
  ]);
  return Object.fromEntries(columns);
}

function packColumn(column: readonly unknown[]) {
  const values = [...new Set(column)];
  const places = new Map(values.map((value, i) => [value, i]));
  return { values, at: column.map((value) => places.get(value)) };
}
