import { once } from "node:events";
import type { Server } from "node:http";

/** One embedded AWS service: an endpoint on 127.0.0.1 for the ordinary SDK client, and its end. */
export interface StandIn {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1 only; answers the endpoint. */
export async function listenOnLoopback(server: Server, port = 0): Promise<string> {
  server.listen({ host: "127.0.0.1", port });
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `http://127.0.0.1:${address.port}`;
}

/** Ends the server and every connection that is still kept alive. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
  server.closeAllConnections();
  await closed;
}
