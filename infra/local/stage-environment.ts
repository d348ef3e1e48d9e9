import { type AwsAccess, type Environment, environmentFor, readContactUrl } from "../../shared/config.ts";
import type { StageName } from "../../shared/stages.ts";
import type { Resources } from "./resources.ts";

/** No address: the User-Agent then names none, which is honest where a made-up one would not be. */
const noContact = "none";

/** What Lambda would give a stage: the variables that `readConfig` reads, with the endpoints and credentials of the SDK. */
export function stageEnvironment(
  stage: StageName,
  { aws, resources }: { readonly aws: AwsAccess; readonly resources: Resources },
  extra: Environment = {},
): Environment {
  return {
    ...environmentFor(stage, {
      table: (name) => resources.tables[name],
      queue: (name) => resources.queues[name],
      topic: (name) => resources.topics[name],
      contactUrl: readContactUrl() || noContact,
      ...(resources.alertTopics && { alertTopics: resources.alertTopics }),
    }),
    AWS_REGION: aws.region,
    AWS_ENDPOINT_URL_DYNAMODB: aws.endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: aws.endpoints.sqs,
    AWS_ENDPOINT_URL_SNS: aws.endpoints.sns,
    AWS_ACCESS_KEY_ID: aws.credentials?.accessKeyId,
    AWS_SECRET_ACCESS_KEY: aws.credentials?.secretAccessKey,
    ...extra,
  };
}
