import { createHash } from "node:crypto";
import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueues } from "../../../../infra/local/resources.ts";
import { startSqs } from "../../../../infra/local/sqs.ts";
import type { StandIn } from "../../../../infra/local/stand-in.ts";
import { sqsClient } from "../../../../shared/adapters/aws/clients.ts";
import { batchesOf } from "../../../../shared/adapters/sqs/batches.ts";
import { sqsQueue } from "../../../../shared/adapters/sqs/queue.ts";
import type { AwsAccess } from "../../../../shared/config.ts";
import { answeringServer } from "../../../support/answering-server.ts";

const credentials = { accessKeyId: "test", secretAccessKey: "test" };
const access = (sqs: string): AwsAccess => ({ region: "eu-central-1", credentials, endpoints: { sqs } });
const noWait = { sleep: async () => {}, random: () => 0.5 };

describe("a queue", () => {
  let sqs: StandIn;
  beforeAll(async () => {
    sqs = await startSqs();
  });
  afterAll(() => sqs.close());

  it("takes any number of messages, each once", async () => {
    const { queues } = await createQueues(access(sqs.endpoint), "test");
    const client = sqsClient(access(sqs.endpoint));
    const sent = Array.from({ length: 23 }, (_, place) => ({ articleId: `a${place}` }));
    await sqsQueue(client, queues.article, noWait).send(sent);
    const found: unknown[] = [];
    for (let page = 0; page < 3; page += 1) {
      const command = new ReceiveMessageCommand({ QueueUrl: queues.article, MaxNumberOfMessages: 10 });
      for (const { Body = "" } of (await client.send(command)).Messages ?? []) found.push(JSON.parse(Body));
    }
    client.destroy();
    expect(found).toHaveLength(23);
    expect(found).toEqual(expect.arrayContaining(sent));
  });
});

describe("A9 what a batch refuses", () => {
  // The SDK compares the digest of what it sent with the one in the answer.
  const md5 = (id: string) => createHash("md5").update(`{"id":${id}}`).digest("hex");
  const successful = (...ids: string[]) => ids.map((Id) => ({ Id, MessageId: `m${Id}`, MD5OfMessageBody: md5(Id) }));

  async function sendTo(answers: readonly { status?: number; body: object }[], count = 3) {
    const server = await answeringServer(
      answers.map(({ status = 200, body }) => ({ status, body: JSON.stringify(body) })),
    );
    const client = sqsClient(access(server.endpoint), { maxAttempts: 1 });
    const messages = Array.from({ length: count }, (_, place) => ({ id: place }));
    try {
      const outcome = await sqsQueue(client, "http://queue.example.org/1/q", noWait)
        .send(messages)
        .then(
          () => "sent",
          (thrown) => thrown.code,
        );
      return {
        outcome,
        actions: server.requests.map(({ headers }) => headers["x-amz-target"]),
        bodies: server.requests.map(({ body }) => body),
      };
    } finally {
      client.destroy();
      await server.close();
    }
  }

  it("for the moment is sent again by itself", async () => {
    const Failed = [{ Id: "1", Code: "InternalError", SenderFault: false }];
    const { outcome, actions, bodies } = await sendTo([
      { body: { Successful: successful("0", "2"), Failed } },
      { body: { MessageId: "m1", MD5OfMessageBody: md5("1") } },
    ]);
    expect({ outcome, actions }).toEqual({
      outcome: "sent",
      actions: ["AmazonSQS.SendMessageBatch", "AmazonSQS.SendMessage"],
    });
    expect(bodies[1]).toContain('{\\"id\\":1}');
  });

  it("is sent again until the tries are used up, and is then reported: never dropped", async () => {
    const Failed = [{ Id: "0", Code: "InternalError", SenderFault: false }];
    const busy = { status: 503, body: { __type: "ServiceUnavailable" } };
    const { outcome, actions } = await sendTo([{ body: { Failed } }, busy, busy, busy, busy], 1);
    expect({ outcome, tries: actions.length }).toEqual({ outcome: "STORE_UNAVAILABLE", tries: 5 });
  });

  it("counts as failed when the answer names it neither way", async () => {
    const { outcome, actions } = await sendTo([
      { body: { Successful: successful("0", "1") } },
      { body: { MessageId: "m2", MD5OfMessageBody: md5("2") } },
    ]);
    expect({ outcome, tries: actions.length }).toEqual({ outcome: "sent", tries: 2 });
  });

  it("as the sender's fault is not tried again", async () => {
    const Failed = [{ Id: "0", Code: "InvalidMessageContents", SenderFault: true }];
    const { outcome, actions } = await sendTo([{ body: { Failed } }], 1);
    expect({ outcome, tries: actions.length }).toEqual({ outcome: "MESSAGE_INVALID", tries: 1 });
  });
});

describe("batches", () => {
  it("hold at most ten messages", () => {
    expect(batchesOf(Array.from({ length: 21 }, () => "x")).map((batch) => batch.length)).toEqual([10, 10, 1]);
  });

  it("A17: hold at most 1 MiB in bytes, and a message beyond that is refused", () => {
    const large = "ж".repeat(300_000); // 600,000 bytes
    expect(batchesOf([large, large, "x"]).map((batch) => batch.length)).toEqual([1, 2]);
    expect(() => batchesOf(["ж".repeat(600_000)])).toThrow(expect.objectContaining({ code: "MESSAGE_INVALID" }));
  });
});
