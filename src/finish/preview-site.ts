import { resolve } from "node:path";
import { runFramework } from "./run-framework.ts";
import { deleteSnapshots } from "./snapshot-cache.ts";

/** Shows the site live while its pages are edited, until it is stopped. */
export async function previewSite({
  published,
  onLine = (line) => process.stderr.write(`${line}\n`),
}: {
  published: string;
  onLine?: (line: string) => void;
}): Promise<void> {
  await deleteSnapshots();
  await runFramework({ command: "preview", published: resolve(published), onLine });
}
