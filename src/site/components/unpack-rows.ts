import type { PackedRows } from "../../contracts/published/packed-rows.ts";

/** Returns rows that were packed by column, in their order. */
export function unpackRows<Row>(packed: PackedRows<Row>): Row[] {
  const columns = Object.entries<PackedRows<Row>[keyof Row]>(packed);
  const count = columns[0]?.[1].at.length ?? 0;
  return Array.from({ length: count }, (_, i) => {
    const fields = columns.map(([field, { values, at }]): unknown[] => [
      field,
      values[at[i] ?? -1],
    ]);
    return Object.fromEntries(fields);
  });
}
