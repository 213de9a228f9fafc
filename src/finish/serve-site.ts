import { createServer, type Server } from "node:http";
import sirv from "sirv";

/** A site that is being served: its address and how to stop it. */
export interface ServedSite {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built folder on this computer only; port 0 takes a free one. Rejects if the port is taken. */
export async function serveSite(
  folder: string,
  { port = 3000 }: { port?: number } = {},
): Promise<ServedSite> {
  const serveFile = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) =>
    serveFile(request, response, () => {
      response.writeHead(404, { "content-type": "text/plain" });
      response.end("not found");
    }),
  );
  return { url: `http://127.0.0.1:${await listen(server, port)}/`, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) =>
    server.close((error) => (error ? reject(error) : resolve())),
  );
}
