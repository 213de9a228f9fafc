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
    await finishSite(folder);
    expect(read("index.html")).toContain('<html lang="en">');
    expect(read("index.html")).toContain('content="width=device-width, initial-scale=1"');
  });

  test("has its own title", async () => {
    write("schools/1.html", builtPage());
    const languages = [{ language: "en", tag: "en", site: "Site" }];
    await finishSite(folder, { languages, titles: new Map([["schools/1.html", "Bay & Dune"]]) });
    expect(read("schools/1.html")).toContain("<title>Bay &amp; Dune | Site</title>");
  });

  test("names the same page in the other languages, and keeps the ids of its headings", async () => {
    const languages = [
      { language: "en", tag: "en", site: "Attendance" },
      { language: "xx", tag: "xx-US", site: "Xx" },
    ];
    const prose = (id: string) =>
      builtPage(`<main><h2 id="${id}"><a href="#${id}">x</a></h2><p id="y">y</p></main>`);
    write("a/b.html", prose("days"));
    write("xx/a/b.html", prose("xdays"));
    write("xx/only.html", builtPage("<main></main>"));
    await finishSite(folder, { languages, titles: new Map([["xx/a/b.html", "Xb"]]) });
    expect(read("xx/a/b.html")).toContain('<html lang="xx-US">');
    expect(read("xx/a/b.html")).toContain("<title>Xb | Xx</title>");
    expect(read("xx/a/b.html")).toContain('<h2 id="days"><a href="#days">');
    expect(read("xx/a/b.html")).toContain(
      '<link rel="alternate" hreflang="en" href="../../a/b.html"><link rel="alternate" hreflang="xx-US" href="b.html">',
    );
    expect(read("a/b.html")).toContain('hreflang="xx-US" href="../xx/a/b.html"');
    expect(read("xx/only.html")).not.toContain("alternate");
  });

  test("is refused when a translation has other headings", async () => {
    const languages = ["en", "xx"].map((language) => ({ language, tag: language, site: "" }));
    write("a.html", builtPage('<main><h2 id="one">x</h2></main>'));
    write("xx/a.html", builtPage("<main></main>"));
    await expect(finishSite(folder, { languages, titles: new Map() })).rejects.toThrow(
      "xx/a.html: 0 headings, but the page that is translated has 1",
    );
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
