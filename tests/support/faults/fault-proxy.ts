import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { closeServer, listenOnLoopback } from "../../../infra/local/stand-in.ts";
import { faultAnswer } from "./fault-answers.ts";

/** What may go wrong between a client and its service. In the first three of `applied`, the service did what it was asked. */
export const faults = [
  "drop-before", // the connection dies before the service sees the request
  "cut-after", // the service did it; its answer never comes
  "cut-half", // the service did it; half of its answer comes
  "500",
  "503",
  "throttle",
  "hang", // no answer, ever
  "late", // the service did it; its answer comes after the client gave up
  "duplicate", // the network repeats the request
  "html-200", // something in between answers, cheerfully
] as const;
export type Fault = (typeof faults)[number];

/** One request as it passed: which service and action, and its place in the whole run. */
export interface ProxiedCall {
  readonly index: number;
  readonly service: string;
  readonly action: string;
  /** DynamoDB's, where the request names one. */
  readonly table?: string;
}

export interface FaultProxy {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Decides what befalls a call. The two hooks may also end the caller's process. */
export interface Interference {
  fault?(call: ProxiedCall): Fault | undefined;
  /** With "drop" the service never sees the request. */
  beforeForward?(call: ProxiedCall): "drop" | undefined;
  beforeAnswer?(call: ProxiedCall): void;
}

export interface CallCounter {
  next(): number;
}

export function callCounter(): CallCounter {
  let index = -1;
  return {
    next: () => {
      index += 1;
      return index;
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** Stands between the SDK and a service; whole requests and whole answers pass, unless a fault is due. */
export async function startFaultProxy(
  service: string,
  target: string,
  interference: Interference,
  options: { readonly counter: CallCounter; readonly lateByMs: number },
): Promise<FaultProxy> {
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const call = { index: options.counter.next(), service, action: actionOf(request, body), ...tableIn(body) };
    if (interference.beforeForward?.(call) === "drop") return void response.destroy();
    const fault = interference.fault?.(call);
    const forward = () => send(target, request, body);
    const reply = (answer: Answer) => {
      interference.beforeAnswer?.(call);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    };
    switch (fault) {
      case undefined:
        return reply(await forward());
      case "drop-before":
        return void response.destroy();
      case "cut-after":
        await forward();
        return void response.destroy();
      case "cut-half": {
        const answer = await forward();
        response.writeHead(answer.status, { ...answer.headers, "content-length": String(answer.body.length) });
        response.write(answer.body.subarray(0, answer.body.length / 2));
        await sleep(5); // so that the half arrives
        return void response.destroy();
      }
      case "hang":
        return; // until the client gives up or the proxy closes
      case "late": {
        const answer = await forward();
        await sleep(options.lateByMs, undefined, { ref: false });
        return void (response.destroyed || reply(answer));
      }
      case "duplicate":
        await forward();
        return reply(await forward());
      case "500":
      case "503":
      case "throttle":
      case "html-200": {
        const { status, type, text } = faultAnswer(fault, service);
        return void response.writeHead(status, { "content-type": type }).end(text);
      }
      default:
        return fault satisfies never;
    }
  }

  const endpoint = await listenOnLoopback(server);
  return { endpoint, close: () => closeServer(server) };
}

function actionOf(request: IncomingMessage, body: Buffer): string {
  const target = request.headers["x-amz-target"];
  if (typeof target === "string") return target.split(".").at(-1) ?? "";
  return new URLSearchParams(body.toString()).get("Action") ?? `${request.method} ${request.url}`;
}

function tableIn(body: Buffer): { readonly table?: string } {
  const table = /"TableName":"([^"]+)"/.exec(body.toString())?.[1];
  return table === undefined ? {} : { table };
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function send(target: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { host: _host, connection: _connection, ...kept } = headers;
    const forwarded = httpRequest(new URL(url ?? "/", target), { method, headers: kept, agent: false }, (answer) => {
      const { "transfer-encoding": _encoding, connection: _, ...answerHeaders } = answer.headers;
      readAll(answer).then(
        (content) => resolve({ status: answer.statusCode ?? 502, headers: answerHeaders, body: content }),
        reject,
      );
    });
    forwarded.on("error", reject).end(body);
  });
}
