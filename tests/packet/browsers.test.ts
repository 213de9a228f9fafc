import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { afterAll, describe, expect, test } from "vitest";
import { findBrowsers } from "../../src/packet/find-browsers.ts";
import { openPrinter } from "../../src/packet/open-printer.ts";

const scratch = mkdtempSync(join(tmpdir(), "rollcall-browsers-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("installed browsers", () => {
  test("are found by name on the search path, Chrome before Edge before Chromium", () => {
    const there = ["/opt/b/chromium", "/opt/b/microsoft-edge", "/opt/a/google-chrome"];
    const found = findBrowsers({
      platform: "linux",
      environment: { PATH: "/opt/a:/opt/b" },
      isThere: (path) => there.includes(path),
    });
    expect(found).toEqual(there.toReversed());
  });

  test("are found where macOS and Windows keep programs", () => {
    const mac = "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    const windows = "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe";
    const environment = {
      "PROGRAMFILES(X86)": "C:\\Program Files (x86)",
      HOME: "/somebody",
    };
    const find = (platform: "darwin" | "win32", place: string) =>
      findBrowsers({ platform, environment, isThere: (path) => path === place });
    expect(find("darwin", mac)).toEqual([mac]);
    expect(find("win32", windows)).toEqual([windows]);
  });
});

describe("the browser that prints", () => {
  test("is the installed one, if it starts", async () => {
    const marker = join(scratch, "was-used");
    const installed = join(scratch, "google-chrome");
    const program = await chromium.executablePath();
    const flags = "--no-sandbox --disable-gpu --headless";
    writeFileSync(installed, `#!/bin/sh\ntouch "${marker}"\nexec "${program}" ${flags} "$@"\n`);
    chmodSync(installed, 0o755);
    const browser = await openPrinter({ installed: [installed] });
    await browser.close();
    expect(existsSync(marker)).toBe(true);
  });

  test("is the packaged one where the installed one does not start", async () => {
    const broken = join(scratch, "chromium");
    writeFileSync(broken, "#!/bin/sh\nexit 1\n");
    chmodSync(broken, 0o755);
    const browser = await openPrinter({ installed: [broken] });
    expect(browser.isConnected()).toBe(true);
    await browser.close();
  });

  test("must be there: without any the message says what to install", async () => {
    const fails = () => Promise.reject(new Error("not for this machine"));
    const none = { installed: [join(scratch, "gone")], openPackaged: fails };
    await expect(openPrinter(none)).rejects.toThrow("no browser starts on this machine");
  });
});
