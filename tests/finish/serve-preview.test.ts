import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servePreview } from "../../src/finish/serve-preview.ts";

let inner: Server;
let url: string;

/** Stands for Framework: answers with the address it was asked for, and takes lines. */
beforeAll(async () => {
  inner = createServer((request, response) => response.end(request.url));
  inner.on("upgrade", (request, socket) => {
    socket.write("HTTP/1.1 101 Switching Protocols\r\n\r\n");
    socket.end(`on ${request.url}`);
  });
  await new Promise<void>((resolve) => inner.listen(0, "127.0.0.1", resolve));
  const address = inner.address();
  if (typeof address !== "object" || !address) throw new Error("missing address");
  url = await servePreview(address.port, { port: 0 });
});

afterAll(() => new Promise((resolve) => inner.close(resolve)));

test.each([
  ["data/groups/27999900000000-2025.json", "/_file/data/groups/27999900000000-2025.json"],
  ["fonts/source-sans-3.css?a=1", "/_file/fonts/source-sans-3.css?a=1"],
  ["downloads/outreach.ics", "/_file/downloads/outreach.ics"],
  ["_observablehq/theme-air.css", "/_observablehq/theme-air.css"],
  ["_file/data/edition.json", "/_file/data/edition.json"],
  ["board.html", "/board.html"],
  ["schools/", "/schools/"],
])("a preview finds %s", async (asked, found) => {
  const answer = await fetch(url + asked);
  expect(await answer.text()).toBe(found);
});

test("the line that reloads pages goes through", async () => {
  const { port, hostname } = new URL(url);
  const heard = await new Promise<string>((resolve, reject) => {
    const line = connect(Number(port), hostname, () =>
      line.write(
        "GET /_observablehq HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
      ),
    );
    let words = "";
    line.on("data", (part) => {
      words += part;
    });
    line.on("end", () => resolve(words));
    line.on("error", reject);
  });
  expect(heard).toMatch(/^HTTP\/1\.1 101[\s\S]*on \/_observablehq$/);
});
