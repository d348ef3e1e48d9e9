import { invalid, SnsFault } from "./fault.ts";
import { type Publishing, publish } from "./publishing.ts";
import { type Answer, attributeEntries, type Form, mapIn, messageAttributesIn } from "./query-protocol.ts";
import { confirm, setAttribute, subscribe, unsubscribe } from "./subscribing.ts";
import type { Subscription } from "./topics.ts";

export interface ActionContext extends Publishing {
  readonly region: string;
  /** Whether the request carries a signature: only links in emails do not. */
  readonly signed: boolean;
}

const pageSize = 100;
const pending = "PendingConfirmation";

/** Each action of SNS that the product uses: the form in, the result out. */
export const actions: Record<string, (form: Form, context: ActionContext) => Answer | Promise<Answer>> = {
  CreateTopic(form, { topics, region }) {
    const name = form.get("Name") ?? "";
    if (!/^[\w-]{1,256}$/.test(name)) throw invalid("Topic Name");
    const arn = `arn:aws:sns:${region}:000000000000:${name}`;
    const known = topics.state.topics.find((topic) => topic.arn === arn);
    const displayName = mapIn(form, "Attributes").DisplayName;
    if (known === undefined) topics.state.topics.push({ arn, displayName: displayName ?? name });
    else if (displayName !== undefined && displayName !== known.displayName) {
      throw invalid("Attributes", "Topic already exists with different attributes");
    }
    return { TopicArn: arn };
  },

  DeleteTopic(form, { topics }) {
    const arn = form.get("TopicArn");
    topics.state.topics = topics.state.topics.filter((topic) => topic.arn !== arn);
    topics.state.subscriptions = topics.state.subscriptions.filter((one) => one.topicArn !== arn);
    return {};
  },

  Subscribe(form, context) {
    const made = subscribe(
      {
        topicArn: form.get("TopicArn") ?? "",
        protocol: form.get("Protocol") ?? "",
        endpoint: form.get("Endpoint") ?? "",
        attributes: mapIn(form, "Attributes"),
      },
      context,
    );
    const shown = made.confirmed || form.get("ReturnSubscriptionArn") === "true";
    return { SubscriptionArn: shown ? made.arn : "pending confirmation" };
  },

  ConfirmSubscription(form, context) {
    const confirmed = confirm(
      {
        topicArn: form.get("TopicArn") ?? "",
        token: form.get("Token") ?? "",
        authenticateOnUnsubscribe: form.get("AuthenticateOnUnsubscribe")?.toLowerCase() === "true",
        signed: context.signed,
      },
      context,
    );
    return { SubscriptionArn: confirmed.arn };
  },

  Unsubscribe(form, context) {
    unsubscribe({ arn: form.get("SubscriptionArn") ?? "", signed: context.signed }, context);
    return {};
  },

  ListSubscriptionsByTopic(form, { topics }) {
    const topic = topics.topic(form.get("TopicArn"));
    const all = topics.subscriptionsOf(topic.arn);
    const from = Number(form.get("NextToken") ?? 0);
    if (!Number.isSafeInteger(from) || from < 0 || from > all.length) throw invalid("NextToken");
    const page = all.slice(from, from + pageSize);
    const next = from + page.length;
    return { Subscriptions: { member: page.map(listed) }, ...(next < all.length && { NextToken: String(next) }) };
  },

  GetSubscriptionAttributes(form, { topics }) {
    const one = topics.subscription(form.get("SubscriptionArn"));
    const attributes: Record<string, string> = {
      SubscriptionArn: one.arn,
      TopicArn: one.topicArn,
      Protocol: one.protocol,
      Endpoint: one.endpoint,
      Owner: "000000000000",
      PendingConfirmation: String(!one.confirmed),
      ConfirmationWasAuthenticated: String(one.authenticatedUnsubscribe),
      RawMessageDelivery: String(one.rawMessageDelivery),
    };
    if (one.filterPolicy) {
      attributes.FilterPolicy = JSON.stringify(one.filterPolicy);
      attributes.FilterPolicyScope = "MessageAttributes";
    }
    return { Attributes: attributeEntries(attributes) };
  },

  SetSubscriptionAttributes(form, { topics }) {
    const one = topics.subscription(form.get("SubscriptionArn"));
    const others = topics.subscriptionsOf(one.topicArn);
    setAttribute(one, form.get("AttributeName") ?? "", form.get("AttributeValue") ?? "", others);
    return {};
  },

  CheckIfPhoneNumberIsOptedOut(form, { topics }) {
    const number = form.get("phoneNumber") ?? "";
    if (!/^\+[1-9]\d{6,14}$/.test(number)) throw invalid("PhoneNumber");
    return { isOptedOut: String(topics.state.optedOut.includes(number)) };
  },

  async Publish(form, context) {
    if (form.has("PhoneNumber") || form.has("TargetArn"))
      throw invalid("TopicArn", "this stand-in publishes to topics");
    const subject = form.get("Subject");
    const structure = form.get("MessageStructure");
    const { messageId } = await publish(
      {
        topicArn: form.get("TopicArn") ?? "",
        message: form.get("Message") ?? "",
        ...(subject !== null && { subject }),
        ...(structure !== null && { structure }),
        attributes: messageAttributesIn(form),
      },
      context,
    );
    return { MessageId: messageId };
  },
};

/** The two that SNS takes unsigned: they are the links in its emails. */
const openActions = new Set(["ConfirmSubscription", "Unsubscribe"]);

/** @throws {SnsFault} for whatever AWS would refuse. */
export async function answerAction(form: Form, context: ActionContext): Promise<Answer> {
  const name = form.get("Action") ?? "";
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) throw new SnsFault("InvalidAction", `Could not find operation ${name}`);
  if (!context.signed && !openActions.has(name)) {
    throw new SnsFault("MissingAuthenticationToken", "Request is missing Authentication Token");
  }
  const answer = await action(form, context);
  context.topics.save();
  return answer;
}

function listed(one: Subscription): Answer {
  return {
    TopicArn: one.topicArn,
    Protocol: one.protocol,
    SubscriptionArn: one.confirmed ? one.arn : pending,
    Owner: "000000000000",
    Endpoint: one.endpoint,
  };
}
