import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type StandIns, startStandIns } from "../../infra/local/stand-ins.ts";

/** All three services, in memory, with an outbox in a temporary folder that goes when they are closed. */
export async function startAllStandIns(
  options: { readonly now?: () => number; readonly visibilitySeconds?: number; readonly alertTopics?: number } = {},
): Promise<StandIns> {
  const data = await mkdtemp(join(tmpdir(), "transfer-watch-"));
  const standIns = await startStandIns({ ...options, data, inMemory: true });
  return {
    ...standIns,
    async close() {
      await standIns.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
