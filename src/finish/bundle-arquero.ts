import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { project } from "../project.ts";
import { cacheFolder } from "./snapshot-cache.ts";

const source = join(project.root, "node_modules/arquero");

/**
 * Puts arquero's own browser build where Framework keeps bundles. Framework would make one that asks
 * for `node:fs`: its bundler looks past the `browser` field of a package.
 */
export async function bundleArquero(): Promise<void> {
  const manifest = await readFile(join(source, "package.json"), "utf8");
  const version = /"version": "([^"]+)"/.exec(manifest)?.[1];
  if (version === undefined) throw new Error("missing version: arquero");
  const built = await readFile(join(source, "dist/arquero.min.js"), "utf8");
  const target = join(cacheFolder, `_node/arquero@${version}/index.js`);
  await mkdir(dirname(target), { recursive: true });
  const index = await readFile(join(source, "src/index.js"), "utf8");
  await writeFile(target, toModule(built, exportsOf(index)));
}

/** The browser build hands what it offers to a CommonJS module. */
function toModule(built: string, names: readonly string[]): string {
  const own = built.replace(/^\/\/# sourceMappingURL=.*$/m, "");
  return `const module = {}, exports = {};\n${own}\nexport const { ${names.join(", ")} } = exports;\n`;
}

/** Returns the names that a module exports: `a` and `b` of `export { a, x as b } from "y"`. */
function exportsOf(index: string): string[] {
  return [...index.matchAll(/export \{([^}]*)\}/g)]
    .flatMap(([, list = ""]) => list.split(","))
    .flatMap(
      (name) =>
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1) || [],
    );
}
