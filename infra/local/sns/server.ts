import { createServer, type IncomingMessage } from "node:http";
import { closeServer, listenOnLoopback, type StandIn } from "../stand-in.ts";
import { type ActionContext, answerAction } from "./actions.ts";
import { SnsFault } from "./fault.ts";
import { openOutbox } from "./outbox.ts";
import type { DeliverToQueue } from "./publishing.ts";
import { answerXml, faultXml } from "./query-protocol.ts";
import { Topics } from "./topics.ts";

export interface SnsOptions {
  /** Folder for the delivered emails and SMS. */
  readonly outbox: string;
  /** Where topics and subscriptions are kept between runs; absent: in memory. */
  readonly stateFile?: string;
  readonly now?: () => number;
  readonly region?: string;
  readonly port?: number;
  readonly deliverToQueue?: DeliverToQueue;
}

export interface SnsStandIn extends StandIn {
  /** What a person does with a phone: answer STOP, or START again. */
  replyStop(phoneNumber: string): void;
  replyStart(phoneNumber: string): void;
}

const maxRequestBytes = 2 * 1024 * 1024;

/** SNS with AWS's documented limits, delivering email and SMS as files. State is written before each answer. */
export async function startSns(options: SnsOptions): Promise<SnsStandIn> {
  const now = options.now ?? Date.now;
  let endpoint = "";
  const topics = new Topics(now, options.stateFile);
  const context: Omit<ActionContext, "signed"> = {
    topics,
    outbox: openOutbox(options.outbox, now),
    now,
    region: options.region ?? "eu-central-1",
    endpoint: () => endpoint,
    emailTimes: new Map(),
    deliverToQueue: options.deliverToQueue ?? noQueues,
  };
  // One request at a time: then no two of them can see, or write, half of each other's change.
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    const answered = readForm(request)
      .then((form) => {
        const turn = last.then(() => answer(form, { ...context, signed: isSigned(request) }));
        last = turn;
        return turn;
      })
      .then(({ status, body }) => {
        response.writeHead(status, { "content-type": "text/xml" }).end(body);
      });
    answered.catch(() => response.destroy());
  });
  endpoint = await listenOnLoopback(server, options.port);
  return {
    endpoint,
    replyStop(phoneNumber) {
      topics.state.optedOut.push(phoneNumber);
      topics.save();
    },
    replyStart(phoneNumber) {
      topics.state.optedOut = topics.state.optedOut.filter((number) => number !== phoneNumber);
      topics.save();
    },
    close: () => closeServer(server),
  };
}

async function answer(form: URLSearchParams, context: ActionContext): Promise<{ status: number; body: string }> {
  try {
    return { status: 200, body: answerXml(form.get("Action") ?? "", await answerAction(form, context)) };
  } catch (thrown) {
    const fault = thrown instanceof SnsFault ? thrown : new SnsFault("InternalError", String(thrown));
    return { status: fault.status, body: faultXml(fault) };
  }
}

/** A link in an email is a GET with the form in its query. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  if (request.method === "GET") return new URL(request.url ?? "/", "http://localhost").searchParams;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > maxRequestBytes) throw new Error("request too large");
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

function isSigned(request: IncomingMessage): boolean {
  return request.headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=") ?? false;
}

const noQueues: DeliverToQueue = async () => {
  throw new SnsFault("InternalError", "no SQS stand-in is connected");
};
