import { type MessageAttributeValue, PublishCommand, type SNSClient } from "@aws-sdk/client-sns";
import { numberedTopic } from "../../alerts/alert-topics.ts";
import type { OperatorNotices, Publication, Publisher } from "../../pipeline/ports.ts";
import { toPublishError } from "./publish-error.ts";

/** Publishes to the alert topics, of which this is the first: each protocol gets its own text, machines the JSON. */
export function snsPublisher(client: SNSClient, topicArn: string): Publisher {
  return {
    async publish({ subject, email, sms, machine, attributes, topic = 1 }) {
      return send(client, {
        TopicArn: numberedTopic(topicArn, topic),
        Subject: subject,
        MessageStructure: "json",
        Message: JSON.stringify({ default: machine, email, sms }),
        MessageAttributes: { ...messageAttributes(attributes), ...reliableSms },
      });
    },
  };
}

export function snsNotices(client: SNSClient, topicArn: string): OperatorNotices {
  return {
    async send({ subject, body }) {
      await send(client, { TopicArn: topicArn, Subject: subject, Message: body });
    },
  };
}

/** Otherwise SNS sends as "Promotional", which carriers may delay or drop. */
const reliableSms = { "AWS.SNS.SMS.SMSType": { DataType: "String", StringValue: "Transactional" } };

async function send(
  client: SNSClient,
  input: ConstructorParameters<typeof PublishCommand>[0],
): Promise<{ messageId: string }> {
  let messageId: string | undefined;
  try {
    messageId = (await client.send(new PublishCommand(input))).MessageId;
  } catch (cause) {
    throw toPublishError(cause);
  }
  // An answer without an id is no acknowledgement, whatever its status.
  if (!messageId) throw toPublishError(new UnacknowledgedError("SNS named no message id"));
  return { messageId };
}

class UnacknowledgedError extends Error {
  override readonly name = "Unacknowledged";
}

function messageAttributes(attributes: Publication["attributes"]): Record<string, MessageAttributeValue> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === "string"
        ? { DataType: "String", StringValue: value }
        : { DataType: "String.Array", StringValue: JSON.stringify(value) },
    ]),
  );
}
