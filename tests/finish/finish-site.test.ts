import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { finishSite } from "../../src/finish/finish-site.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rollcall-finish-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (path: string) => readFileSync(join(folder, path), "utf8");

const builtPage = (body = "", script = "let a = 1;") => `<!DOCTYPE html>
<html><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>School | Site</title>
<script type="module">${script}</script>
</head><body>${body}</body></html>`;

describe("a finished page", () => {
  test("has a language and can be zoomed", async () => {
    write("index.html", builtPage());
    await finishSite(folder, { language: "es" });
    expect(read("index.html")).toContain('<html lang="es">');
    expect(read("index.html")).toContain('content="width=device-width, initial-scale=1"');
  });

  test("has its own title", async () => {
    write("schools/1.html", builtPage());
    await finishSite(folder, { titles: new Map([["schools/1.html", "Bay & Dune | Site"]]) });
    expect(read("schools/1.html")).toContain("<title>Bay &amp; Dune | Site</title>");
  });

  test("does not carry the time of the build", async () => {
    write(
      "index.html",
      builtPage("", '{"path":"./a.json","lastModified":1764000000123.5,"size":3}'),
    );
    await finishSite(folder);
    expect(read("index.html")).toContain('"lastModified":0,"size":3');
  });

  test("allows its inline scripts by the hash of what it holds, and no others", async () => {
    write("index.html", builtPage("", '{"lastModified":17} && "</a>"'));
    await finishSite(folder);
    const script = '{"lastModified":0} && "</a>"';
    const hash = createHash("sha256").update(script).digest("base64");
    expect(read("index.html")).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(read("index.html")).toContain(`<script type="module">${script}</script>`);
    expect(read("index.html")).not.toContain("unsafe");
  });

  test("may compile code only where arquero is loaded", async () => {
    write("index.html", builtPage("", 'import "./_node/arquero@8.0.3/index.js"'));
    await finishSite(folder);
    expect(read("index.html")).toContain("'unsafe-eval'");
  });
});

describe("an unsound site", () => {
  test("is refused with every problem at once", async () => {
    write("index.html", builtPage('<a href="./gone.html">x</a><a href="#nowhere">y</a>'));
    write("a/b.html", builtPage('<img src="https://example.org/x.png">'));
    write("a/c.html", builtPage('<p class="observablehq--error">boom</p>'));
    write("style.css", '@import "https://example.org/x.css";');
    await expect(finishSite(folder)).rejects.toThrow(
      [
        "the built site is not sound:",
        "a/b.html: a resource from elsewhere: https://example.org/x.png",
        "a/c.html: an error box",
        "index.html: a broken link: ./gone.html",
        "index.html: a broken link: #nowhere",
        'style.css: a resource from elsewhere: @import "https://example.org/x.css',
      ].join("\n  "),
    );
  });

  test("is not one whose links lead to pages, places and other sites", async () => {
    const links = ["./a/", "./a/index.html#top", "#here", "https://example.org/", "mailto:x@y.z"];
    const anchors = links.map((href) => `<a id="here" href="${href}">x</a>`);
    write("index.html", builtPage(anchors.join("")));
    write("a/index.html", builtPage('<h1 id="top">x</h1><a href="../">x</a>'));
    expect(await finishSite(folder)).toBe(2);
  });
});
