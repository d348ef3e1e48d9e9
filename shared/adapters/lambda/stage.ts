import type { Context } from "aws-lambda";
import { type Config, readConfig } from "../../config.ts";
import type { StageName } from "../../stages.ts";
import type { WriteLine } from "../powertools/lambda-log.ts";
import type { System } from "../system.ts";

/** A stage with its ports connected: what Lambda calls, and the end of the connections for a process that outlives it. */
export interface Stage<Event, Result> {
  readonly handle: (event: Event, context: Context) => Promise<Result>;
  close(): Promise<void>;
}

export interface StageOptions {
  /** Where the stage's JSON log lines go; Lambda reads stdout. */
  readonly write?: WriteLine;
  /** Another clock and chance than the machine's. */
  readonly system?: System;
  /** Between two requests to a host, milliseconds; 0 only where all hosts are our own. */
  readonly hostSpacingMs?: number;
}

export type Connect<Event, Result> = (config: Config, options?: StageOptions) => Stage<Event, Result>;

/** Reads the environment and connects at the first call: a wrong environment fails every call with its reason, not the import. */
export function lazyHandler<Event, Result>(
  stage: StageName,
  connect: Connect<Event, Result>,
): (event: Event, context: Context) => Promise<Result> {
  let connected: Stage<Event, Result> | undefined;
  return async (event, context) => {
    connected ??= connect(readConfig(stage));
    return connected.handle(event, context);
  };
}
