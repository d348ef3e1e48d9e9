import { GetQueueUrlCommand, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { DeliverToQueue } from "./publishing.ts";

/** Delivers to the queues of the SQS stand-in, as SNS does for a subscription of protocol sqs. */
export function deliverToQueueBy(client: SQSClient): DeliverToQueue {
  return async (queueArn, body, attributes) => {
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: queueArn.split(":").at(-1) }));
    await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: body,
        MessageAttributes: Object.fromEntries(
          [...attributes].map(([name, { type, value }]) => [
            name,
            // SQS knows no arrays: SNS hands them on as text.
            { DataType: type === "String.Array" ? "String" : type, StringValue: value },
          ]),
        ),
      }),
    );
  };
}
