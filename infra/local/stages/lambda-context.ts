import { randomUUID } from "node:crypto";
import type { Context } from "aws-lambda";
import { type StageName, stageDefinition } from "../../../shared/stages.ts";

/** The context of one invocation, as Lambda would make it. */
export function lambdaContext(stage: StageName, startedAt = Date.now()): Context {
  const { timeoutSeconds, memoryMb } = stageDefinition(stage);
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: stage,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${stage}`,
    memoryLimitInMB: String(memoryMb),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${stage}`,
    logStreamName: "local",
    getRemainingTimeInMillis: () => Math.max(0, startedAt + timeoutSeconds * 1_000 - Date.now()),
    done() {},
    fail() {},
    succeed() {},
  };
}
