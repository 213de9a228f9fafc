import { publishedTables } from "../../contracts/published/index.ts";
import { policies } from "../../contracts/published/policies.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";
import { fillPolicies } from "./fill-policies.ts";

const numbers = await readPublished(policies);
const files = publishedTables.filter(({ table }) => table.endsWith("_download"));
printSnapshot(
  files.map(({ table, row }) => ({
    name: table.replace(/_download$/, ""),
    columns: Object.entries(row.shape).map(([name, field]) => ({
      name,
      title: fillPolicies(String(field.meta()?.title ?? ""), numbers),
    })),
  })),
);
