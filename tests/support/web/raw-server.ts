import { type AddressInfo, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

export interface RawServer {
  readonly port: number;
  /** How many connections were accepted. */
  connections(): number;
  /** Everything any client ever sent. */
  received(): string;
  /** Sockets still open on our side. */
  open(): number;
}

/** A loopback server that says whatever bytes a test wants; it ends with its test. `onRequest` runs when a request's headers are in. */
export async function aRawServer(onRequest: (socket: Socket, request: string) => void): Promise<RawServer> {
  const sockets = new Set<Socket>();
  let accepted = 0;
  let received = "";
  const server = createServer((socket) => {
    accepted += 1;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    let request = "";
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      request += chunk.toString("latin1");
      if (!request.includes("\r\n\r\n")) return;
      const complete = request;
      request = "";
      onRequest(socket, complete);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => accepted,
    received: () => received,
    open: () => sockets.size,
  };
}

/** One whole HTTP/1.1 response with a right Content-Length. */
export function aResponse(
  status: string,
  headers: Readonly<Record<string, string>> = {},
  body: string | Buffer = "",
): Buffer {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
  const lines = Object.entries({ "content-length": String(bytes.length), ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n`, "latin1"), bytes]);
}

/** A server that gives every request the same response. */
export function aServerSaying(response: Buffer): Promise<RawServer> {
  return aRawServer((socket) => socket.write(response));
}
