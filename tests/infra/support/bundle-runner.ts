import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Environment } from "../../../shared/config.ts";

const script = join(import.meta.dirname, "../../../infra/local/stages/run-bundle.mjs");

export interface BundleRun {
  readonly result?: unknown;
  readonly error?: string;
  /** Everything that the function wrote: what CloudWatch would keep. */
  readonly lines: readonly string[];
}

/** Runs a bundled function once in a process of its own, with nothing in its environment but what it is given. */
export async function runBundle(directory: string, event: unknown, environment: Environment): Promise<BundleRun> {
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
  const lines = output.trimEnd().split("\n");
  if (code !== 0) return { error: `exit ${code}: ${warnings.slice(-1_000)}`, lines };
  const { result, error } = JSON.parse(lines.at(-1) ?? "{}");
  return {
    ...(error === undefined ? { result } : { error }),
    lines: [...lines.slice(0, -1), ...warnings.split("\n").filter(Boolean)],
  };
}
