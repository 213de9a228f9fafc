import { readdirSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { referenceTables } from "../src/contracts/reference.ts";
import { project } from "../src/project.ts";
import {
  countStatements,
  findNodes,
  type Import,
  listFiles,
  listImports,
  readSource,
} from "./support/source-files.ts";

/** Who may import what: folders or files of ours (prefixes) and packages. */
interface Room {
  readonly folder: string;
  readonly rooms: readonly string[];
  /** Rooms whose types it may name, though it may not run them. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

const published = "src/contracts/published/";
const rooms: readonly Room[] = [
  { folder: "src/contracts/", rooms: [], packages: ["zod"] },
  { folder: "src/privacy/", rooms: ["src/contracts/"], packages: ["zod", "highs"] },
  { folder: "src/duckdb/", rooms: [], packages: ["@duckdb/node-api", "zod"] },
  {
    folder: "src/ingest/",
    rooms: ["src/contracts/", "src/duckdb/read-rows.ts", "src/languages/list-languages.ts"],
    packages: ["node:", "@duckdb/node-api", "d3", "yaml", "zod"],
  },
  {
    folder: "src/warehouse/",
    rooms: ["src/contracts/", "src/privacy/", "src/duckdb/"],
    packages: ["node:", "@duckdb/node-api", "zod"],
  },
  {
    folder: "src/audit/",
    rooms: [
      published,
      "src/privacy/",
      "src/duckdb/",
      "src/languages/",
      "src/project.ts",
      "src/site/",
    ],
    packages: ["node:", "d3", "zod"],
  },
  { folder: "src/synthesize/", rooms: ["src/contracts/"], packages: ["node:", "zod"] },
  {
    folder: "src/finish/",
    rooms: [
      published,
      "src/warehouse/snapshot.ts",
      "src/languages/",
      "src/project.ts",
      "src/site/",
    ],
    packages: ["node:", "parse5", "sirv"],
  },
  {
    folder: "src/languages/",
    rooms: ["src/project.ts", "src/site/components/messages.ts"],
    packages: ["node:", "zod"],
  },
  {
    folder: "src/packet/",
    rooms: [
      "src/finish/serve-site.ts",
      "src/finish/leave-nothing.ts",
      "src/languages/list-languages.ts",
    ],
    packages: ["node:", "playwright-core", "@sparticuz/chromium"],
  },
  {
    folder: "src/site/data/",
    rooms: [published, "src/warehouse/snapshot.ts", "src/languages/", "src/site/messages/"],
    packages: ["d3", "fflate"],
  },
  {
    folder: "src/site/downloads/",
    rooms: [
      published,
      "src/warehouse/snapshot.ts",
      "src/site/messages/",
      "src/site/components/formats.ts",
      "src/site/components/messages.ts",
    ],
    packages: ["d3", "fflate"],
  },
  { folder: "src/site/[language]/", rooms: ["src/languages/print-page.ts"], packages: [] },
  { folder: "src/site/fonts/", rooms: [], packages: ["node:fs", "node:url"] },
  {
    folder: "src/site/components/",
    rooms: [],
    types: ["src/contracts/", "src/site/messages/"],
    packages: ["@observablehq/plot", "@observablehq/inputs", "arquero", "d3", "htl"],
  },
];

function isAllowed({ target, isPackage, isTypeOnly }: Import, room: Room): boolean {
  if (isPackage) {
    return room.packages.some((name) =>
      name.endsWith(":") ? target.startsWith(name) : target === name,
    );
  }
  const open = [room.folder, ...room.rooms, ...(isTypeOnly ? (room.types ?? []) : [])];
  return open.some((prefix) => target.startsWith(prefix));
}

const typescript = [...listFiles("src", ".ts"), ...listFiles("tests", ".ts")];

describe("the tree", () => {
  it("shows nothing at the top but what the plan names", () => {
    const made = /^(node_modules|dist.*|private|coverage)$/;
    const shown = readdirSync(project.root).filter((name) => !/^\./.test(name) && !made.test(name));
    expect(shown.sort()).toEqual([
      "README.md",
      "data",
      "observablehq.config.ts",
      "package-lock.json",
      "package.json",
      "sql",
      "src",
      "tests",
      "tsconfig.json",
    ]);
  });

  it("has a room for every file of src", () => {
    const known = [...rooms.map(({ folder }) => folder), "src/site/messages/"];
    const homeless = listFiles("src")
      .filter((path) => !/^src\/[^/]+\.ts$/.test(path))
      .filter((path) => !/^src\/site\/(.*\.md|style\.css)$/.test(path))
      .filter((path) => !known.some((folder) => path.startsWith(folder)));
    expect(homeless).toEqual([]);
  });

  it("has numbered folders of models, checks and nothing else in sql", () => {
    const folders = listFiles("sql").map((path) => path.split("/").slice(1, -1).join("/"));
    expect([...new Set(folders)]).toEqual([
      "0_identity",
      "1_staging",
      "2_dimensions",
      "3_facts",
      "4_measures",
      "5_published",
      "checks/input",
      "checks/warehouse",
      "",
    ]);
    expect(listFiles("sql").filter((path) => !/^[a-z0-9_/]+\.sql$/.test(path))).toEqual([]);
  });

  it("keeps code out of data", () => {
    expect(listFiles("data").filter((path) => !/\.(csv|txt|yaml|json|md)$/.test(path))).toEqual([]);
  });

  it("names files in kebab case and not vaguely", () => {
    const names = typescript.map((path) => path.split("/").at(-1) ?? "");
    const isPlain = (name: string) => /^\[?[a-z0-9]+([-_.][a-z0-9]+)*\]?(\.[a-z0-9]+)+$/.test(name);
    expect(names.filter((name) => !isPlain(name))).toEqual([]);
    expect(names.filter((name) => /util|helper|manage|handle/.test(name))).toEqual([]);
  });
});

describe("the rooms", () => {
  it.each(rooms)("$folder imports only what it may", (room) => {
    const imports = listFiles(room.folder, ".ts").flatMap(listImports);
    const forbidden = imports
      .filter((one) => !isAllowed(one, room))
      .map(({ from, target }) => `${from} imports ${target}`);
    expect(forbidden).toEqual([]);
  });

  it("lets pages import components and Inputs only", () => {
    const imports = listFiles("src/site", ".md").flatMap((path) =>
      [...readSource(path).matchAll(/^import .* from "([^"]+)";?$/gm)].map((match) => ({
        path,
        target: match[1] ?? "",
      })),
    );
    const allowed = /^\.{1,2}\/(\.\.\/)?components\/[a-z-]+\.js$|^@observablehq\/inputs$/;
    expect(imports.filter(({ target }) => !allowed.test(target))).toEqual([]);
  });

  it("keeps snapshot scripts to three statements", () => {
    const scripts = [
      ...listFiles("src/site/data", ".ts"),
      ...listFiles("src/site/downloads", ".ts"),
    ];
    const long = scripts
      .filter((path) => /\.[a-z0-9]+\.ts$/.test(path))
      .filter((path) => countStatements(path) > 3);
    expect(long).toEqual([]);
  });

  it("keeps files, clock, environment and chance out of privacy and contracts", () => {
    const outside = ["process", "Date", "performance", "require", "fetch", "globalThis"];
    const found = [
      ...listFiles("src/privacy", ".ts"),
      ...listFiles("src/contracts", ".ts"),
    ].flatMap((path) =>
      findNodes(
        path,
        (node) =>
          (ts.isIdentifier(node) && outside.includes(node.text)) ||
          node.getText() === "Math.random",
      ),
    );
    expect(found).toEqual([]);
  });
});

describe("the source", () => {
  it("casts nothing but to const, and never says any", () => {
    const found = typescript.flatMap((path) =>
      findNodes(
        path,
        (node) =>
          (ts.isAsExpression(node) && node.type.getText() !== "const") ||
          ts.isTypeAssertionExpression(node) ||
          ts.isNonNullExpression(node) ||
          node.kind === ts.SyntaxKind.AnyKeyword,
      ),
    );
    expect(found).toEqual([]);
  });

  it("silences no tool and leaves nothing to do", () => {
    const silencing = new RegExp(
      [
        "@ts-(ignore|expect-error|nocheck)",
        "biome-ignore",
        "\\bTO" + "DO\\b",
        "\\bFIX" + "ME\\b",
      ].join("|"),
    );
    const found = [...typescript, ...listFiles("sql")].filter(
      (path) => path !== "tests/architecture.test.ts" && silencing.test(readSource(path)),
    );
    expect(found).toEqual([]);
  });

  it("asks neither a clock nor chance, except to time models and checks", () => {
    const found = listFiles("src", ".ts").flatMap((path) =>
      findNodes(
        path,
        (node) =>
          ["Math.random", "Date.now", "performance.now"].includes(node.getText()) ||
          (ts.isNewExpression(node) &&
            node.expression.getText() === "Date" &&
            node.arguments?.length !== 1),
      ),
    );
    expect(found.filter((place) => !place.startsWith("src/warehouse/run-"))).toEqual([]);
  });

  it("names no folder of the machine it was written on", () => {
    const machine = /(^|["'`\s(=:])\/(work|root|home|tmp|Users)\//m;
    const files = [
      ...["README.md", "package.json", "observablehq.config.ts", "tsconfig.json"],
      ...["src", "sql", "tests", "data"].flatMap((folder) => listFiles(folder)),
    ];
    const text = /\.(ts|sql|md|json|csv|yaml|css)$/;
    expect(files.filter((path) => text.test(path) && machine.test(readSource(path)))).toEqual([]);
  });

  it("has the columns of reference data in its contract", () => {
    const headers = listFiles("data/reference", ".csv").map((path) => [
      path.replace(/^.*\/|\.csv$/g, ""),
      readSource(path).split(/\r?\n/)[0],
    ]);
    const expected = Object.entries(referenceTables).map(([table, columns]) => [
      table,
      Object.keys(columns).join(","),
    ]);
    expect(headers).toEqual(expected.sort());
  });
});
