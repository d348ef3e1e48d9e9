import { WatchError } from "../../errors.ts";

/** What SNS says will never work with this message or address; whatever else it says may pass, and then nothing must be given up. */
const permanent = new Set([
  "EndpointDisabled",
  "InvalidParameter",
  "InvalidParameterValue",
  "OptedOut",
  "PlatformApplicationDisabled",
]);

export function toPublishError(cause: unknown): WatchError {
  const awsCode = awsCodeOf(cause);
  const code = permanent.has(awsCode) ? "PUBLISH_PERMANENT" : "PUBLISH_TRANSIENT";
  return new WatchError(code, `SNS did not take the message: ${awsCode}`, { awsCode }, { cause });
}

/** SNS's name of an error: "InvalidParameter", not "InvalidParameterException". */
export function awsCodeOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name.replace(/Exception$/, "") : "Unknown";
}
