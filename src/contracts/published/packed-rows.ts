/** A column as the values that occur in it, and which of them each row has. */
export interface PackedColumn<Value> {
  readonly values: readonly Value[];
  readonly at: readonly number[];
}

/** Rows by column: a page with thousands of rows loads in a fraction of the bytes. */
export type PackedRows<Row> = { readonly [Field in keyof Row]: PackedColumn<Row[Field]> };
