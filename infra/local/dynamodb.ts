import { createServer, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import dynalite from "dynalite";
import { closeServer, listenOnLoopback, type StandIn } from "./stand-in.ts";

/**
 * DynamoDB by dynalite: in memory, or on disk under `path` (one process at a time: LevelDB locks it).
 * Our own server stands in front of it, because dynalite throws out of its request handler, and so ends the whole process,
 * when a client dies while it sends; here such a request is simply one that never arrived.
 */
export async function startDynamoDb(
  options: { readonly path?: string; readonly port?: number } = {},
): Promise<StandIn> {
  const database = dynalite({
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
    ...(options.path && { path: options.path }),
  });
  const server = createServer((request, response) => {
    readBody(request).then(
      (body) => database.emit("request", replayed(request, body), response),
      () => response.destroy(),
    );
  });
  const endpoint = await listenOnLoopback(server, options.port);
  return {
    endpoint,
    async close() {
      await closeServer(server);
      await closeDatabase(database);
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The parts of a request that dynalite reads. */
function replayed(request: IncomingMessage, body: Buffer) {
  const { method, url, headers } = request;
  return Object.assign(Readable.from(body.length > 0 ? [body] : [], { objectMode: false }), { method, url, headers });
}

/** Its close also closes LevelDB, but only of a server that listens. */
async function closeDatabase(database: ReturnType<typeof dynalite>): Promise<void> {
  await listenOnLoopback(database);
  await new Promise<void>((resolve, reject) => {
    database.close((error?: Error) => (error ? reject(error) : resolve()));
  });
}
