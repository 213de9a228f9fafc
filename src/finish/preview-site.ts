import { resolve } from "node:path";
import { runFramework } from "./run-framework.ts";
import { servePreview } from "./serve-preview.ts";
import { deleteSnapshots } from "./snapshot-cache.ts";
import { writeSnapshots } from "./write-snapshots.ts";

/** Where Framework itself listens; people open the port that is named to them. */
const frameworkPort = 3100;

/**
 * Shows the site live while its pages are edited, until it is stopped. The snapshots are printed
 * once, before it begins; one whose script is edited is printed anew.
 */
export async function previewSite({
  published,
  port = 3000,
  onLine = (line) => process.stderr.write(`${line}\n`),
}: {
  published: string;
  port?: number;
  onLine?: (line: string) => void;
}): Promise<void> {
  const tables = resolve(published);
  await deleteSnapshots();
  await writeSnapshots({ published: tables });
  const url = await servePreview(frameworkPort, { port }).catch(() =>
    servePreview(frameworkPort, { port: 0 }),
  );
  onLine(`The preview is at ${url} (stop with Ctrl+C)`);
  const listen = ["--port", `${frameworkPort}`, "--no-open"];
  const say = (line: string) => (line.includes(`:${frameworkPort}`) ? undefined : onLine(line));
  await runFramework({ command: "preview", published: tables, listen, onLine: say });
}
