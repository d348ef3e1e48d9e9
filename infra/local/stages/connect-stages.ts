import type { Connect, Stage, StageOptions } from "../../../shared/adapters/lambda/stage.ts";
import { type AwsAccess, type Environment, readConfig } from "../../../shared/config.ts";
import type { StageName } from "../../../shared/stages.ts";
import { stageEnvironment } from "../stage-environment.ts";
import type { StandIns } from "../stand-ins.ts";
import type { Handle } from "./invoke.ts";
import { type Observer, readLine } from "./observer.ts";

/** The stages that run by themselves; sync-feeds is what a deployment does once. */
export type RunStageName = Exclude<StageName, "sync-feeds">;

export interface ConnectedStages {
  readonly handlers: Readonly<Record<RunStageName, Handle>>;
  close(): Promise<void>;
}

/** Connects the very handlers that are deployed, each with the environment that Lambda would give it. */
export async function connectStages(
  standIns: Pick<StandIns, "aws" | "resources">,
  options: Omit<StageOptions, "write"> & {
    readonly environment?: Environment;
    readonly observe?: Observer;
    /** One stage's own way to the services, e.g. through a proxy. */
    readonly awsOf?: (stage: RunStageName) => AwsAccess;
  } = {},
): Promise<ConnectedStages> {
  const stages: Stage<never, unknown>[] = [];
  const connected = <Event, Result>(stage: RunStageName, connect: Connect<Event, Result>): Handle => {
    const config = readConfig(stage, stageEnvironment(stage, standIns, options.environment));
    const write = (text: string) => options.observe?.({ kind: "line", stage, line: readLine(text) });
    const made = connect(
      { ...config, aws: options.awsOf?.(stage) ?? standIns.aws },
      { write, ...(options.system && { system: options.system }) },
    );
    stages.push(made);
    return made.handle;
  };
  return {
    handlers: {
      "dispatch-polls": connected("dispatch-polls", (await import("../../../functions/dispatch-polls.ts")).connect),
      "poll-feeds": connected("poll-feeds", (await import("../../../functions/poll-feeds.ts")).connect),
      "extract-mentions": connected(
        "extract-mentions",
        (await import("../../../functions/extract-mentions.ts")).connect,
      ),
      "publish-alerts": connected("publish-alerts", (await import("../../../functions/publish-alerts.ts")).connect),
      "sweep-pending": connected("sweep-pending", (await import("../../../functions/sweep-pending.ts")).connect),
      "send-digest": connected("send-digest", (await import("../../../functions/send-digest.ts")).connect),
      "reconcile-subscribers": connected(
        "reconcile-subscribers",
        (await import("../../../functions/reconcile-subscribers.ts")).connect,
      ),
    },
    async close() {
      await Promise.all(stages.map((stage) => stage.close()));
    },
  };
}
