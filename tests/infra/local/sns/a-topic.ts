import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ConfirmSubscriptionCommand,
  CreateTopicCommand,
  type MessageAttributeValue,
  PublishCommand,
  type SNSClient,
  SubscribeCommand,
} from "@aws-sdk/client-sns";
import { type SnsOptions, type SnsStandIn, startSns } from "../../../../infra/local/sns/server.ts";
import { snsClient } from "../../../../shared/adapters/aws/clients.ts";

/** A started stand-in with one topic, a clock that only the test moves, and its outbox. */
export interface ATopic {
  readonly sns: SnsStandIn;
  readonly client: SNSClient;
  readonly topicArn: string;
  readonly clock: { now: number };
  /** Everything delivered, oldest first; quoted-printable is decoded. */
  delivered(): Promise<string[]>;
  fileNames(): Promise<string[]>;
  subscribe(protocol: string, endpoint: string, policy?: object): Promise<string | undefined>;
  /** Subscribes an email address and confirms it by the token that was mailed; answers the ARN. */
  subscribeConfirmed(endpoint: string, policy?: object): Promise<string>;
  publish(input: Partial<PublishInput>): Promise<string | undefined>;
  close(): Promise<void>;
}

interface PublishInput {
  readonly Message: string;
  readonly Subject: string;
  readonly MessageStructure: string;
  readonly MessageAttributes: Record<string, MessageAttributeValue>;
}

export async function aTopic(options: Partial<SnsOptions> = {}): Promise<ATopic> {
  const folder = await mkdtemp(join(tmpdir(), "sns-"));
  const outbox = join(folder, "outbox");
  const clock = { now: Date.UTC(2026, 4, 1, 12) };
  const sns = await startSns({ outbox, now: () => clock.now, ...options });
  const client = snsClient(
    {
      region: "eu-central-1",
      endpoints: { sns: sns.endpoint },
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    },
    { maxAttempts: 1 },
  );
  const { TopicArn: topicArn = "" } = await client.send(new CreateTopicCommand({ Name: "alerts" }));

  const fileNames = async () => (await readdir(outbox)).sort();
  const delivered = async () => {
    const names = await fileNames();
    return Promise.all(names.map(async (name) => decode(name, await readFile(join(outbox, name), "utf8"))));
  };
  const subscribe: ATopic["subscribe"] = async (Protocol, Endpoint, policy) => {
    const Attributes = policy && { FilterPolicy: JSON.stringify(policy) };
    const command = new SubscribeCommand({ TopicArn: topicArn, Protocol, Endpoint, Attributes });
    return (await client.send(command)).SubscriptionArn;
  };
  return {
    sns,
    client,
    topicArn,
    clock,
    fileNames,
    delivered,
    subscribe,
    async subscribeConfirmed(endpoint, policy) {
      await subscribe("email", endpoint, policy);
      const token = tokenIn((await delivered()).at(-1) ?? "");
      const command = new ConfirmSubscriptionCommand({
        TopicArn: topicArn,
        Token: token,
        AuthenticateOnUnsubscribe: "true",
      });
      return (await client.send(command)).SubscriptionArn ?? "";
    },
    async publish(input) {
      const command = new PublishCommand({ TopicArn: topicArn, Message: "Hello.", ...input });
      return (await client.send(command)).MessageId;
    },
    async close() {
      client.destroy();
      await sns.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function tokenIn(email: string): string {
  return /^Token: ([0-9a-f]+)/m.exec(email)?.[1] ?? "no token in the email";
}

function decode(name: string, content: string): string {
  if (!name.endsWith(".eml")) return content;
  const [head = "", ...body] = content.split("\r\n\r\n");
  const unwrapped = body.join("\r\n\r\n").replaceAll("=\r\n", "");
  const bytes = unwrapped.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return `${head}\n\n${Buffer.from(bytes, "latin1").toString("utf8").replaceAll("\r\n", "\n")}`;
}
