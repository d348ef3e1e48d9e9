import { GetQueueUrlCommand } from "@aws-sdk/client-sqs";
import type { Resources } from "../infra/local/resources.ts";
import { sqsClient } from "../shared/adapters/aws/clients.ts";
import { type AwsAccess, readAwsAccess } from "../shared/config.ts";
import { WatchError } from "../shared/errors.ts";
import { deadLetterQueue, resourceNames } from "../shared/resource-names.ts";
import { tableNames } from "../shared/tables.ts";

/**
 * The resources of a deployed stack, found by their names; account and region come from a queue's URL.
 * @throws {WatchError} USAGE for a name that is no stack of ours, STORE_UNAVAILABLE when the account has no such stack or cannot be reached
 */
export async function findDeployed(stack: string): Promise<{ aws: AwsAccess; resources: Resources }> {
  const environment = /^transfer-watch-([\w-]+)$/.exec(stack)?.[1];
  if (environment === undefined)
    throw new WatchError("USAGE", `"${stack}" is no stack of transfer-watch: its name begins with transfer-watch-`);
  const aws = readAwsAccess();
  const names = resourceNames(environment);
  const client = sqsClient(aws);
  const urlOf = async (QueueName: string) => {
    try {
      return (await client.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl ?? "";
    } catch (cause) {
      const name = cause instanceof Error ? cause.name : "unknown";
      const reason = inWords[name] ?? name;
      throw new WatchError(
        "STORE_UNAVAILABLE",
        `stack ${stack} cannot be reached in ${aws.region}: ${reason}`,
        { reason },
        { cause },
      );
    }
  };
  try {
    const [poll, article, alert, dead] = await Promise.all([
      urlOf(names.queue("poll")),
      urlOf(names.queue("article")),
      urlOf(names.queue("alert")),
      urlOf(names.queue(deadLetterQueue)),
    ]);
    const account = new URL(poll).pathname.split("/")[1] ?? "";
    const topicArn = (name: string) => `arn:${partitionOf(aws.region)}:sns:${aws.region}:${account}:${name}`;
    return {
      aws,
      resources: {
        tables: Object.fromEntries(tableNames.map((name) => [name, names.table(name)])) as Resources["tables"],
        queues: { poll, article, alert },
        deadLetterQueue: dead,
        topics: { alerts: topicArn(names.topic("alerts")), operator: topicArn(names.topic("operator")) },
      },
    };
  } finally {
    client.destroy();
  }
}

/** What a person makes of it, who has just been woken up. */
const inWords: Readonly<Record<string, string>> = {
  CredentialsProviderError:
    "no AWS credentials are set; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
  QueueDoesNotExist: "there is no such stack in this account and region; AWS_REGION says which region",
  ExpiredToken: "the AWS credentials have expired",
  ExpiredTokenException: "the AWS credentials have expired",
};

function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
