import { publishedTables } from "../../contracts/published/index.ts";
import { printSnapshot } from "../../warehouse/snapshot.ts";

const files = publishedTables.filter(({ table }) => table.endsWith("_download"));
printSnapshot(
  files.map(({ table, row }) => ({
    name: table.replace(/_download$/, ""),
    columns: Object.entries(row.shape).map(([name, field]) => ({
      name,
      title: String(field.meta()?.title ?? ""),
    })),
  })),
);
