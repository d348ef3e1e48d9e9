import { existsSync } from "node:fs";
import type { Attachment } from "../infra/local/data-folder.ts";
import type { Resources } from "../infra/local/resources.ts";
import type { AwsAccess } from "../shared/config.ts";
import { connectEnvironment } from "./connect-environment.ts";
import { defaultDataFolder, type EnvironmentOptions } from "./environment-options.ts";

/** For who imports both; commands take the options from their own light file. */
export { addEnvironmentOptions, defaultDataFolder, type EnvironmentOptions } from "./environment-options.ts";

export type WatchEnvironment = Awaited<ReturnType<typeof openEnvironment>>;

/**
 * Everything a command may need of one environment: the stores, queues, topic and subscriptions, local or deployed.
 * A local folder that a running `transfer-watch run` holds is reached through that process.
 * @param mustExist for commands that only look: a folder that is not there is an error, and is not made
 * @throws {WatchError} USAGE for both options at once, NOT_FOUND, STORE_UNAVAILABLE when neither folder nor account can be reached
 */
export async function openEnvironment(options: EnvironmentOptions = {}, { mustExist = false } = {}) {
  const found = await findEnvironment(options, mustExist);
  const connected = connectEnvironment(found);
  return {
    kind: found.kind,
    name: found.name,
    /** Whether stages are at work there: deployed, or a local run that holds the folder. */
    isRunning: found.isRunning,
    ...connected,
    ...(found.outbox !== undefined && { outbox: found.outbox }),
    async close() {
      connected.close();
      await found.close();
    },
  };
}

interface FoundEnvironment {
  readonly kind: "local" | "deployed";
  readonly name: string;
  readonly isRunning: boolean;
  readonly aws: AwsAccess;
  readonly resources: Resources;
  readonly outbox?: string;
  close(): Promise<void>;
}

async function findEnvironment({ data, stack }: EnvironmentOptions, mustExist: boolean): Promise<FoundEnvironment> {
  if (stack === undefined) return findLocal(data ?? defaultDataFolder, mustExist);
  const { WatchError } = await import("../shared/errors.ts");
  if (data !== undefined) throw new WatchError("USAGE", "give --data or --stack, not both");
  const { findDeployed } = await import("./find-deployed.ts");
  return { kind: "deployed", name: stack, isRunning: true, ...(await findDeployed(stack)), close: async () => {} };
}

async function findLocal(folder: string, mustExist: boolean): Promise<FoundEnvironment> {
  if (mustExist && !existsSync(folder)) {
    const { WatchError } = await import("../shared/errors.ts");
    throw new WatchError(
      "NOT_FOUND",
      `nothing is watched from ${folder}: begin with transfer-watch run --data ${folder}`,
    );
  }
  const { holdDataFolder, isHeld } = await import("../infra/local/data-folder.ts");
  const found = await holdDataFolder(folder);
  if (!isHeld(found)) {
    const attachment: Attachment = found;
    return { kind: "local", name: folder, isRunning: true, ...attachment, close: async () => {} };
  }
  const { startStandIns } = await import("../infra/local/stand-ins.ts");
  try {
    const { aws, resources, outbox, close } = await startStandIns({ data: folder });
    const release = () => close().finally(found.release);
    return { kind: "local", name: folder, isRunning: false, aws, resources, outbox, close: release };
  } catch (thrown) {
    found.release();
    throw thrown;
  }
}
