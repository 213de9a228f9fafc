import { parseArgs } from "node:util";
import { makePage } from "./make-page.ts";

/** Prints a page in another language than the root's: that of `--language`, `--folder` and `--page`. */
export async function printPage(args: readonly string[] = process.argv.slice(2)): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { language: text, folder: text, page: text, cds: text },
  });
  const { language = "", folder, page, cds } = values;
  const folders = [folder ?? (cds === undefined ? undefined : "schools")];
  const path = [...folders, page ?? cds].filter((part) => part !== undefined).join("/");
  process.stdout.write(await makePage({ language, page: `/${path}` }));
}
