import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { PlatformMetric } from "../alarms/alarm-definition.ts";
import { nearTimeout } from "../alarms/function-alarms.ts";

/** One name space an environment: these metrics have no dimensions, so that one alarm sees all functions. */
export const platformNamespace = (environment: string): string => `TransferWatch/${environment}`;

/**
 * Counts in one function's log what an alarm over all functions needs. Lambda's own Errors and Duration are a metric each function, and
 * sixteen of them in alarms would cost more than everything else here.
 */
export function platformMetrics(
  scope: Construct,
  logGroup: ILogGroup,
  props: {
    readonly environment: string;
    readonly timeoutSeconds: number;
    readonly metrics: readonly PlatformMetric[];
  },
): void {
  const report = `$.type = "platform.report"`;
  const patterns: Readonly<Record<PlatformMetric, string>> = {
    FunctionFailed: `{ ${report} && $.record.status != "success" }`,
    FunctionNearTimeout: `{ ${report} && $.record.metrics.durationMs > ${props.timeoutSeconds * 1000 * nearTimeout} }`,
    FunctionStarted: `{ $.type = "platform.start" }`,
  };
  for (const metricName of props.metrics) {
    new MetricFilter(scope, metricName, {
      logGroup,
      filterPattern: FilterPattern.literal(patterns[metricName]),
      metricNamespace: platformNamespace(props.environment),
      metricName,
      metricValue: "1",
    });
  }
}
