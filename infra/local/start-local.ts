import type { System } from "../../shared/adapters/system.ts";
import { type Environment, variables } from "../../shared/config.ts";
import { connectStages } from "./stages/connect-stages.ts";
import type { Observer } from "./stages/observer.ts";
import { type RunningStages, runStages } from "./stages/run-stages.ts";
import { type StandIns, type StandInsOptions, startStandIns } from "./stand-ins.ts";

export interface LocalOptions extends StandInsOptions {
  /** Feeds on loopback and private networks may be fetched. */
  readonly allowPrivateNetwork?: boolean;
  /** Another clock and chance for the stages; the stand-ins take `now`. */
  readonly system?: System;
  readonly observe?: Observer;
  /** Between two requests to a host, milliseconds; 0 where all feeds are our own. */
  readonly hostSpacingMs?: number;
}

export interface Local {
  readonly standIns: StandIns;
  readonly stages: RunningStages;
  close(): Promise<void>;
}

/** The whole product in this process: the stand-ins of the AWS services and every stage, connected as deployed. */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const standIns = await startStandIns(options);
  const observe = options.observe ?? (() => {});
  const environment: Environment = options.allowPrivateNetwork ? { [variables.allowPrivateNetwork]: "true" } : {};
  try {
    const connected = await connectStages(standIns, {
      environment,
      observe,
      ...(options.system && { system: options.system }),
      ...(options.hostSpacingMs !== undefined && { hostSpacingMs: options.hostSpacingMs }),
    });
    const stages = runStages({
      aws: standIns.aws,
      resources: standIns.resources,
      handlers: connected.handlers,
      observe,
    });
    return {
      standIns,
      stages,
      async close() {
        stages.close();
        await connected.close();
        await standIns.close();
      },
    };
  } catch (thrown) {
    await standIns.close();
    throw thrown;
  }
}
