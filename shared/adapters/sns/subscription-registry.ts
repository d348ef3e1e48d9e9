import {
  CheckIfPhoneNumberIsOptedOutCommand,
  ConfirmSubscriptionCommand,
  GetSubscriptionAttributesCommand,
  ListSubscriptionsByTopicCommand,
  paginateListSubscriptionsByTopic,
  SetSubscriptionAttributesCommand,
  type SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from "@aws-sdk/client-sns";
import { mostAlertTopics, numberedTopic, subscribersPerTopic } from "../../alerts/alert-topics.ts";
import { filterPolicyFor } from "../../alerts/filter-policy.ts";
import { type ErrorCode, WatchError } from "../../errors.ts";
import type { SubscriptionRegistry, TopicSubscription } from "../../pipeline/ports.ts";
import { awsCodeOf } from "./publish-error.ts";

/**
 * The subscriptions of the alert topics; each carries only its address: `{"to": ["<subscriberId>"]}`.
 * @param firstTopicArn the others are called like it, with their number
 * @param topics how many there are; when absent they are asked for, which needs the right to list any topic of that name
 */
export function snsSubscriptionRegistry(
  client: SNSClient,
  firstTopicArn: string,
  topics?: number,
): SubscriptionRegistry {
  const arnOf = (topic: number) => numberedTopic(firstTopicArn, topic);
  const isThere = async (topic: number) => {
    const listed = () => client.send(new ListSubscriptionsByTopicCommand({ TopicArn: arnOf(topic) }));
    return (await unlessGone(listed)) !== undefined;
  };
  let counted: Promise<number> | undefined = topics === undefined ? undefined : Promise.resolve(topics);
  async function numbers(): Promise<number[]> {
    counted ??= countTopics(isThere);
    return Array.from({ length: await counted }, (_, index) => index + 1);
  }
  /** SNS said so, and what leaves a topic is rare: not asked again. */
  const full = new Set<number>();

  return {
    capacity: async () => (await numbers()).length * subscribersPerTopic,

    async subscribe({ protocol, endpoint, subscriberId, topic }) {
      const others = (await numbers()).filter((number) => number !== topic && !full.has(number));
      for (const number of topic === undefined ? others : [topic, ...others]) {
        const answer = await unlessFull(() => subscribeOn(number, { protocol, endpoint, subscriberId }));
        if (answer !== undefined) return answer;
        full.add(number);
      }
      throw new WatchError("TOPIC_FULL", "SNS takes no more filter policies on any of the alert topics");
    },

    /** A token is good on its own topic only, and does not tell which that is. */
    async confirm(token) {
      let refusal: unknown;
      for (const number of await numbers()) {
        try {
          return await confirmOn(number, token);
        } catch (thrown) {
          if (!(thrown instanceof WatchError) || thrown.code !== "TOKEN_INVALID") throw thrown;
          refusal = thrown;
        }
      }
      throw refusal;
    },

    unsubscribe: (arn) =>
      refusedAs({}, async () => {
        await client.send(new UnsubscribeCommand({ SubscriptionArn: arn }));
      }),

    list: () =>
      refusedAs({}, async () => {
        const found: TopicSubscription[] = [];
        for (const topic of await numbers()) {
          for await (const page of paginateListSubscriptionsByTopic({ client }, { TopicArn: arnOf(topic) })) {
            for (const { SubscriptionArn, Protocol = "", Endpoint = "" } of page.Subscriptions ?? []) {
              found.push({ ...withArn(SubscriptionArn), protocol: Protocol, endpoint: Endpoint, topic });
            }
          }
        }
        return found;
      }),

    attributes: (arn) =>
      unlessGone(async () => {
        const { Attributes } = await client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: arn }));
        return {
          ...(Attributes?.FilterPolicy !== undefined && { filterPolicy: Attributes.FilterPolicy }),
          confirmationWasAuthenticated: Attributes?.ConfirmationWasAuthenticated === "true",
        };
      }),

    setAddress: (arn, subscriberId) =>
      refusedAs({ NotFound: "NOT_FOUND" }, async () => {
        await client.send(
          new SetSubscriptionAttributesCommand({
            SubscriptionArn: arn,
            AttributeName: "FilterPolicy",
            AttributeValue: filterPolicyFor(subscriberId),
          }),
        );
      }),

    isOptedOut: (phoneNumber) =>
      refusedAs({ InvalidParameter: "ADDRESS_INVALID" }, async () => {
        const { isOptedOut } = await client.send(new CheckIfPhoneNumberIsOptedOutCommand({ phoneNumber }));
        return isOptedOut ?? false;
      }),
  };

  function subscribeOn(
    topic: number,
    { protocol, endpoint, subscriberId }: Parameters<SubscriptionRegistry["subscribe"]>[0],
  ): Promise<{ readonly arn?: string }> {
    return refusedAs({ InvalidParameter: "ADDRESS_INVALID" }, async () => {
      const { SubscriptionArn } = await client.send(
        new SubscribeCommand({
          TopicArn: arnOf(topic),
          Protocol: protocol,
          Endpoint: endpoint,
          Attributes: { FilterPolicy: filterPolicyFor(subscriberId) },
        }),
      );
      return withArn(SubscriptionArn);
    });
  }

  function confirmOn(topic: number, token: string): Promise<{ readonly arn: string }> {
    return refusedAs({ InvalidParameter: "TOKEN_INVALID", NotFound: "TOKEN_INVALID" }, async () => {
      const { SubscriptionArn } = await client.send(
        new ConfirmSubscriptionCommand({ TopicArn: arnOf(topic), Token: token, AuthenticateOnUnsubscribe: "true" }),
      );
      return { arn: SubscriptionArn ?? "" };
    });
  }
}

async function countTopics(isThere: (topic: number) => Promise<boolean>): Promise<number> {
  let count = 1;
  while (count < mostAlertTopics && (await isThere(count + 1))) count += 1;
  return count;
}

/** SNS puts "pending confirmation", "PendingConfirmation" or "Deleted" where the ARN would be. */
const withArn = (arn: string | undefined): { readonly arn?: string } => (arn?.startsWith("arn:") ? { arn } : {});

const full = { FilterPolicyLimitExceeded: "TOPIC_FULL", SubscriptionLimitExceeded: "TOPIC_FULL" } as const;

/** A refusal by SNS as our code for it; what is no refusal of this request is STORE_UNAVAILABLE. */
async function refusedAs<T>(codes: Readonly<Record<string, ErrorCode>>, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    const awsCode = awsCodeOf(cause);
    const code = { ...full, ...codes }[awsCode] ?? "STORE_UNAVAILABLE";
    throw new WatchError(code, `SNS answers ${awsCode}`, { awsCode }, { cause });
  }
}

async function unlessGone<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await refusedAs({ NotFound: "NOT_FOUND" }, call);
  } catch (thrown) {
    if (thrown instanceof WatchError && thrown.code === "NOT_FOUND") return undefined;
    throw thrown;
  }
}

/** Undefined when the topic, or the account, has as many filter policies as SNS allows. */
async function unlessFull<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (thrown) {
    if (thrown instanceof WatchError && thrown.code === "TOPIC_FULL") return undefined;
    throw thrown;
  }
}
