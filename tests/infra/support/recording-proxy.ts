import { createServer, request as forward } from "node:http";
import { closeServer, listenOnLoopback } from "../../../infra/local/stand-in.ts";

/** One AWS call as IAM sees it: the action and the resource's name (a table, "table/index", queue or topic). */
export interface RecordedCall {
  readonly action: string;
  readonly resource: string;
}

/** Passes everything on to a stand-in and remembers which actions were called on what. */
export async function recordingProxy(
  service: "dynamodb" | "sqs" | "sns",
  target: string,
): Promise<{ readonly endpoint: string; readonly calls: RecordedCall[]; close(): Promise<void> }> {
  const calls: RecordedCall[] = [];
  const server = createServer(async (incoming, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    calls.push(...readCalls[service](String(incoming.headers["x-amz-target"] ?? ""), body.toString()));
    const { port } = new URL(target);
    const { method, url, headers } = incoming;
    const outgoing = forward({ host: "127.0.0.1", port, method, path: url, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(answer);
    });
    outgoing.on("error", () => answer.destroy());
    outgoing.end(body);
  });
  const endpoint = await listenOnLoopback(server);
  return { endpoint, calls, close: () => closeServer(server) };
}

const readCalls = {
  dynamodb(target: string, body: string): RecordedCall[] {
    const action = `dynamodb:${target.split(".")[1]}`;
    const { TableName, IndexName, RequestItems = {} } = JSON.parse(body);
    const tables = TableName ? [IndexName ? `${TableName}/index/${IndexName}` : TableName] : Object.keys(RequestItems);
    return tables.map((resource) => ({ action, resource }));
  },
  sqs(target: string, body: string): RecordedCall[] {
    // The batch calls are allowed by the right to the single one.
    const action = `sqs:${target.split(".")[1]?.replace(/Batch$/, "")}`;
    return [{ action, resource: String(JSON.parse(body).QueueUrl).split("/").at(-1) ?? "" }];
  },
  sns(_target: string, body: string): RecordedCall[] {
    const form = new URLSearchParams(body);
    const resource = form.get("TopicArn") ?? form.get("SubscriptionArn") ?? "*";
    return [{ action: `sns:${form.get("Action")}`, resource: resource === "*" ? "*" : (resource.split(":")[5] ?? "") }];
  },
} as const;
