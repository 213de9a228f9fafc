import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";

const host = "127.0.0.1";

/** A file by its plain address; Framework's own files begin with `_`, its pages have other endings. */
const plainFile = /^\/(?!_)[^?]*\.(json|csv|ics|css|woff2)(\?|$)/;

/**
 * Serves Framework's preview at a port of its own. A page asks for data, downloads and fonts at the
 * addresses that they have in the built site, and the preview knows them under `/_file` only: they
 * are asked for there. Everything else goes through as it is, the line that reloads pages too.
 * Returns the address; rejects if the port is taken.
 */
export async function servePreview(inner: number, { port }: { port: number }): Promise<string> {
  const server = createServer((request, response) => passOn(request, response, inner));
  server.on("upgrade", (request, socket: Socket, head) => {
    const line = connect(inner, host, () => {
      line.write(upgradeOf(request));
      line.write(head);
      line.pipe(socket).pipe(line);
    });
    for (const end of [line, socket]) end.on("error", () => [line, socket].map((x) => x.destroy()));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === "object" && address ? address.port : port;
      server.unref();
      resolve(`http://${host}:${taken}/`);
    });
  });
}

function passOn(request: IncomingMessage, response: ServerResponse, inner: number): void {
  const { method, headers, url = "/" } = request;
  const path = plainFile.test(url) ? `/_file${url}` : url;
  const asked = ask({ host, port: inner, path, method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  asked.on("error", () => response.writeHead(502).end("the preview is not ready"));
  request.pipe(asked);
}

function upgradeOf({ method, url, rawHeaders }: IncomingMessage): string {
  const pairs = rawHeaders.flatMap((name, i) =>
    i % 2 === 0 ? [`${name}: ${rawHeaders[i + 1]}`] : [],
  );
  return `${[`${method} ${url} HTTP/1.1`, ...pairs].join("\r\n")}\r\n\r\n`;
}
