import {
  CheckIfPhoneNumberIsOptedOutCommand,
  ConfirmSubscriptionCommand,
  GetSubscriptionAttributesCommand,
  paginateListSubscriptionsByTopic,
  SetSubscriptionAttributesCommand,
  type SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from "@aws-sdk/client-sns";
import { filterPolicyFor } from "../../alerts/filter-policy.ts";
import { type ErrorCode, WatchError } from "../../errors.ts";
import type { SubscriptionRegistry, TopicSubscription } from "../../pipeline/ports.ts";
import { awsCodeOf } from "./publish-error.ts";

/** The subscriptions of one topic; each carries only its address: `{"to": ["<subscriberId>"]}`. */
export function snsSubscriptionRegistry(client: SNSClient, TopicArn: string): SubscriptionRegistry {
  return {
    subscribe: ({ protocol, endpoint, subscriberId }) =>
      refusedAs({ InvalidParameter: "ADDRESS_INVALID" }, async () => {
        const { SubscriptionArn } = await client.send(
          new SubscribeCommand({
            TopicArn,
            Protocol: protocol,
            Endpoint: endpoint,
            Attributes: { FilterPolicy: filterPolicyFor(subscriberId) },
          }),
        );
        return withArn(SubscriptionArn);
      }),

    confirm: (token) =>
      refusedAs({ InvalidParameter: "TOKEN_INVALID", NotFound: "TOKEN_INVALID" }, async () => {
        const { SubscriptionArn } = await client.send(
          new ConfirmSubscriptionCommand({ TopicArn, Token: token, AuthenticateOnUnsubscribe: "true" }),
        );
        return { arn: SubscriptionArn ?? "" };
      }),

    unsubscribe: (arn) =>
      refusedAs({}, async () => {
        await client.send(new UnsubscribeCommand({ SubscriptionArn: arn }));
      }),

    list: () =>
      refusedAs({}, async () => {
        const found: TopicSubscription[] = [];
        for await (const { Subscriptions } of paginateListSubscriptionsByTopic({ client }, { TopicArn })) {
          for (const { SubscriptionArn, Protocol = "", Endpoint = "" } of Subscriptions ?? []) {
            found.push({ ...withArn(SubscriptionArn), protocol: Protocol, endpoint: Endpoint });
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
