import { createServer, type IncomingHttpHeaders } from "node:http";
import { closeServer, listenOnLoopback } from "../../infra/local/stand-in.ts";

export interface AnsweringServer {
  readonly endpoint: string;
  readonly requests: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  close(): Promise<void>;
}

/** Gives the answers in order, the last one for ever; remembers what was asked. */
export async function answeringServer(
  answers: readonly { readonly status: number; readonly body: string }[],
): Promise<AnsweringServer> {
  const requests: AnsweringServer["requests"] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    requests.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    const { status, body } = answers[Math.min(requests.length, answers.length) - 1] ?? { status: 500, body: "" };
    response.writeHead(status, { "content-type": request.headers["content-type"] ?? "text/plain" }).end(body);
  });
  const endpoint = await listenOnLoopback(server);
  return { endpoint, requests, close: () => closeServer(server) };
}
