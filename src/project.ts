import { fileURLToPath } from "node:url";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Folders of this project that commands read. */
export const project = {
  root: at(""),
  sql: at("sql"),
  reference: at("data/reference"),
  demoDistrict: at("data/demo"),
} as const;
