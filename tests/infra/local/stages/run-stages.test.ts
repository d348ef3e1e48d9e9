import { GetQueueAttributesCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import type { Context, SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueues, type Resources } from "../../../../infra/local/resources.ts";
import { startSqs } from "../../../../infra/local/sqs.ts";
import type { RunEvent } from "../../../../infra/local/stages/observer.ts";
import { runStages } from "../../../../infra/local/stages/run-stages.ts";
import type { StandIn } from "../../../../infra/local/stand-in.ts";
import { sqsClient } from "../../../../shared/adapters/aws/clients.ts";
import type { AwsAccess } from "../../../../shared/config.ts";
import { stageDefinition } from "../../../../shared/stages.ts";

let sqs: StandIn;
let aws: AwsAccess;
let queues: Pick<Resources, "queues" | "deadLetterQueue">;
beforeAll(async () => {
  sqs = await startSqs();
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  aws = { region: "eu-central-1", credentials, endpoints: { sqs: sqs.endpoint } };
  queues = await createQueues(aws, "run-stages");
});
afterAll(() => sqs.close());

async function send(bodies: readonly string[]): Promise<void> {
  const client = sqsClient(aws);
  const QueueUrl = queues.queues.alert;
  for (const MessageBody of bodies) await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  client.destroy();
}

/** Runs the publish stage with a handler of the test's own until nothing is visible. */
async function publishWith(handle: (event: SQSEvent, context: Context) => Promise<unknown>): Promise<RunEvent[]> {
  const seen: RunEvent[] = [];
  const stages = runStages({
    aws,
    resources: queues,
    handlers: { "publish-alerts": handle },
    observe: (event) => seen.push(event),
    retryAfterSeconds: 0,
  });
  await stages.untilQuiet();
  stages.close();
  return seen;
}

describe("the local run of a stage", () => {
  it("gives it events and a context as Lambda does", async () => {
    await send(["hello"]);
    const calls: { event: SQSEvent; context: Context; remainingMs: number }[] = [];
    await publishWith(async (event, context) => {
      calls.push({ event, context, remainingMs: context.getRemainingTimeInMillis() });
    });
    const timeoutMs = stageDefinition("publish-alerts").timeoutSeconds * 1_000;
    expect(calls).toHaveLength(1);
    expect(calls[0]?.event.Records).toMatchObject([
      {
        body: "hello",
        eventSource: "aws:sqs",
        eventSourceARN: expect.stringContaining(":transfer-watch-run-stages-alert"),
        attributes: { ApproximateReceiveCount: "1" },
      },
    ]);
    expect(calls[0]?.context).toMatchObject({ functionName: "publish-alerts", awsRequestId: expect.any(String) });
    expect(calls[0]?.remainingMs).toBeGreaterThan(timeoutMs - 1_000);
    expect(calls[0]?.remainingMs).toBeLessThanOrEqual(timeoutMs);
  });

  it("keeps its batch size and its concurrency", async () => {
    const { trigger } = stageDefinition("publish-alerts");
    if (trigger.kind !== "queue") throw new TypeError("publish-alerts reads a queue");
    await send(Array.from({ length: 45 }, (_, place) => `m${place}`));
    let running = 0;
    let most = 0;
    let largest = 0;
    let handled = 0;
    await publishWith(async ({ Records }) => {
      running += 1;
      most = Math.max(most, running);
      largest = Math.max(largest, Records.length);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      handled += Records.length;
    });
    expect({ handled, most, largest }).toEqual({
      handled: 45,
      most: trigger.maxConcurrency,
      largest: trigger.batchSize,
    });
  });

  it("gives what a handler names as failed again, three times in all, and then to the dead-letter queue", async () => {
    await send(["good", "bad"]);
    const seen: string[] = [];
    await publishWith(async ({ Records }) => {
      seen.push(...Records.map(({ body }) => body));
      const bad = Records.filter(({ body }) => body === "bad");
      return { batchItemFailures: bad.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
    expect(seen.sort()).toEqual(["bad", "bad", "bad", "good"]);
    const client = sqsClient(aws);
    const dead = { QueueUrl: queues.deadLetterQueue, AttributeNames: ["ApproximateNumberOfMessages" as const] };
    const { Attributes } = await client.send(new GetQueueAttributesCommand(dead));
    client.destroy();
    expect(Attributes?.ApproximateNumberOfMessages).toBe("1");
  });

  it("takes a throw for the failure of the whole batch, and shows it", async () => {
    await send(["a", "b"]);
    let calls = 0;
    const seen = await publishWith(async ({ Records }) => {
      calls += Records.length;
      if (calls <= 2) throw new Error("the first time fails");
    });
    expect(calls).toBe(4);
    expect(seen.find(({ kind }) => kind === "crashed")).toMatchObject({ error: { message: "the first time fails" } });
  });
});
