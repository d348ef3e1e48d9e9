import type { Context } from "aws-lambda";
import type { Config } from "../../config.ts";
import { toErrorAnswer, WatchError } from "../../errors.ts";
import type { Log } from "../../log.ts";
import type { Metrics } from "../../pipeline/metrics.ts";
import { LambdaLog, type WriteLine, writeToStdout } from "./lambda-log.ts";
import { LambdaMetrics } from "./lambda-metrics.ts";

/** What a stage is given to be seen by. */
export interface Observed {
  readonly log: Log;
  readonly metrics: Metrics;
}

/** The value of CloudWatch's only dimension: one environment, so that a metric stays one metric. */
export const serviceName = (environment: string): string => `transfer-watch-${environment}`;

/**
 * Makes a Lambda handler: lines carry the request id, measurements are written even when the run fails, and a failure is logged by its
 * code and thrown on, so that the invocation counts as failed.
 */
export function observe<Event, Result>(
  config: Pick<Config, "stage" | "environment" | "logLevel">,
  run: (event: Event, observed: Observed, context: Context) => Promise<Result>,
  options: { readonly write?: WriteLine } = {},
): (event: Event, context: Context) => Promise<Result> {
  const write = options.write ?? writeToStdout;
  const service = serviceName(config.environment);
  const log = new LambdaLog({ service, level: config.logLevel, write });
  return async (event, context) => {
    const metrics = new LambdaMetrics({ service, write });
    log.beginInvocation(context);
    try {
      return await run(event, { log, metrics }, context);
    } catch (thrown) {
      const { code, message } = toErrorAnswer(thrown);
      log.error(`${config.stage} failed: ${message}`, { code, ...(thrown instanceof WatchError ? thrown.facts : {}) });
      throw thrown;
    } finally {
      metrics.flush({ stage: config.stage, function_request_id: context.awsRequestId });
    }
  };
}
