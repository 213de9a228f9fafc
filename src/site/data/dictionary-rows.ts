import { publishedTables } from "../../contracts/published/index.ts";
import type { Policy } from "../../contracts/published/policies.ts";
import { fillPolicies } from "./fill-policies.ts";

/** Returns the downloads with what each of their columns says, policy numbers filled in. */
export function dictionaryRows(policies: readonly Policy[]) {
  const files = publishedTables.filter(({ table }) => table.endsWith("_download"));
  return files.map(({ table, row }) => ({
    name: table.replace(/_download$/, ""),
    columns: Object.entries(row.shape).map(([name, field]) => ({
      name,
      title: fillPolicies(String(field.meta()?.title ?? ""), policies),
    })),
  }));
}
