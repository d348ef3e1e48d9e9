import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Environment } from "../../../shared/config.ts";

const script = join(import.meta.dirname, "run-bundle.mjs");

/** One call of a bundled function in a fresh process, as at a cold start. */
export interface BundleRun {
  readonly result?: unknown;
  readonly error?: string;
  /** CPU of loading the code, over that of an empty Node. */
  readonly loadMs: number;
  /** CPU of loading it and of the call. */
  readonly cpuMs: number;
  readonly maxRssKb: number;
  /** Everything that the function wrote: what CloudWatch would keep. */
  readonly lines: readonly string[];
}

/** @param environment all that the process has: nothing of this machine's. @throws when the process ends without an answer */
export async function invokeBundle(
  directory: string,
  event: unknown,
  environment: Environment = {},
): Promise<BundleRun> {
  const child = spawn(process.execPath, [script, directory], {
    // The SDK's advice about the Node of this machine is none about the Lambda's.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true", ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  let warnings = "";
  child.stderr.on("data", (chunk) => (warnings += chunk));
  child.stdin.end(JSON.stringify(event));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`${directory} ended with ${code}: ${warnings.slice(-1_000)}`);
  const lines = output.trimEnd().split("\n");
  const answer = JSON.parse(lines.at(-1) ?? "{}");
  return { ...answer, lines: [...lines.slice(0, -1), ...warnings.split("\n").filter(Boolean)] };
}
