import type { CloudFormationCustomResourceEvent } from "aws-lambda";
import { toErrorAnswer, WatchError } from "../../errors.ts";

const answerTimeoutMs = 10_000;
const maxReasonLength = 1_000; // CloudFormation takes an answer of 4 KB

/**
 * Does the work of a deployment step and tells CloudFormation how it went; a failure undoes the deployment and shows the reason in its
 * events. Nothing is done when the stack is removed: the tables stay.
 * @throws {WatchError} STORE_UNAVAILABLE when CloudFormation cannot be told; it then gives up by itself after the step's time
 */
export async function answerDeployment(
  event: CloudFormationCustomResourceEvent,
  work: () => Promise<void>,
): Promise<void> {
  const failure = event.RequestType === "Delete" ? undefined : await reasonOfFailure(work);
  await tellCloudFormation(event, failure);
}

async function reasonOfFailure(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (thrown) {
    const { code, message } = toErrorAnswer(thrown);
    return `${code}: ${message}`.slice(0, maxReasonLength);
  }
}

async function tellCloudFormation(
  event: CloudFormationCustomResourceEvent,
  failure: string | undefined,
): Promise<void> {
  const body = JSON.stringify({
    Status: failure === undefined ? "SUCCESS" : "FAILED",
    ...(failure !== undefined && { Reason: failure }),
    // The same for every deployment: another id would make CloudFormation delete the old one.
    PhysicalResourceId: "sync-feeds",
    StackId: event.StackId,
    RequestId: event.RequestId,
    LogicalResourceId: event.LogicalResourceId,
  });
  // The address is signed for a request without a content type.
  const answer = await fetch(event.ResponseURL, {
    method: "PUT",
    headers: { "content-type": "" },
    body,
    signal: AbortSignal.timeout(answerTimeoutMs),
  }).catch((cause: unknown) => {
    throw new WatchError("STORE_UNAVAILABLE", "CloudFormation cannot be told how the sync went", {}, { cause });
  });
  if (!answer.ok)
    throw new WatchError("STORE_UNAVAILABLE", `CloudFormation did not take the answer: status ${answer.status}`);
}
