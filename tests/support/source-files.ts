import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import ts from "typescript";
import { project } from "../../src/project.ts";

const SKIPPED = /(^|\/)(node_modules|build|extracts|\.[^/]*)(\/|$)/;

/** Returns the files under a folder of the project, by their path from its root. */
export function listFiles(folder: string, ending = ""): string[] {
  return readdirSync(join(project.root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(project.root, join(entry.parentPath, entry.name)))
    .filter((path) => path.endsWith(ending) && !SKIPPED.test(path))
    .sort();
}

/** Returns the text of a file of the project. */
export function readSource(path: string): string {
  return readFileSync(join(project.root, path), "utf8");
}

/** What a TypeScript file imports: a path from the project's root, or a package. */
export interface Import {
  readonly from: string;
  readonly target: string;
  readonly isPackage: boolean;
  readonly isTypeOnly: boolean;
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readSource(path), ts.ScriptTarget.Latest, true);
}

function toImport(from: string, specifier: string, isTypeOnly: boolean): Import {
  const isPackage = !specifier.startsWith(".");
  const path = posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts");
  return { from, target: isPackage ? specifier : path, isPackage, isTypeOnly };
}

/** Returns the imports and re-exports of a TypeScript file. */
export function listImports(path: string): Import[] {
  return parse(path).statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement);
    if (!isImport && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const isTypeOnly = isImport ? statement.importClause?.isTypeOnly : statement.isTypeOnly;
    return [toImport(path, moduleSpecifier.text, isTypeOnly === true)];
  });
}

/** Returns how many statements a file has besides its imports. */
export function countStatements(path: string): number {
  return parse(path).statements.filter((statement) => !ts.isImportDeclaration(statement)).length;
}

/** Returns every node of a file that `isFound` says yes to, as `path:line`. */
export function findNodes(path: string, isFound: (node: ts.Node) => boolean): string[] {
  const source = parse(path);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    if (isFound(node)) found.push(`${path}:${line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
