import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { AwsAccess, CallLimits } from "../../config.ts";

/** Four attempts of 4 s at most end well inside the shortest function's time limit; a healthy call takes some 10 ms. */
export const defaultCallLimits: CallLimits = { maxAttempts: 4, connectTimeoutMs: 1_000, answerTimeoutMs: 4_000 };

/** For rows as plain objects: absent fields are left out, sets are not used. */
export function dynamoDbClient(aws: AwsAccess, limits: Partial<CallLimits> = {}): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient(clientOptions(aws, aws.endpoints.dynamodb, limits)), {
    marshallOptions: { removeUndefinedValues: true },
  });
}

export function sqsClient(aws: AwsAccess, limits: Partial<CallLimits> = {}): SQSClient {
  return new SQSClient({
    ...clientOptions(aws, aws.endpoints.sqs, limits),
    // A queue's URL names its host; where an endpoint is given, the endpoint is meant.
    useQueueUrlAsEndpoint: aws.endpoints.sqs === undefined,
  });
}

export function snsClient(aws: AwsAccess, limits: Partial<CallLimits> = {}): SNSClient {
  return new SNSClient(clientOptions(aws, aws.endpoints.sns, limits));
}

function clientOptions(aws: AwsAccess, endpoint: string | undefined, limits: Partial<CallLimits>) {
  const { maxAttempts, connectTimeoutMs, answerTimeoutMs } = { ...defaultCallLimits, ...aws.limits, ...limits };
  return {
    region: aws.region,
    ...(endpoint && { endpoint }),
    ...(aws.credentials && { credentials: { ...aws.credentials } }), // the SDK marks the object it gets
    maxAttempts,
    requestHandler: {
      connectionTimeout: connectTimeoutMs,
      requestTimeout: answerTimeoutMs,
      throwOnRequestTimeout: true, // otherwise the SDK only warns
      socketTimeout: answerTimeoutMs,
    },
  };
}
