import { Duration } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Construct } from "constructs";
import { metricNamespace } from "../../shared/adapters/powertools/lambda-metrics.ts";
import { serviceName } from "../../shared/adapters/powertools/observe.ts";
import type { resourceNames } from "../../shared/resource-names.ts";
import type { AlarmDefinition, AlarmMetric } from "../alarms/alarm-definition.ts";
import { alarmDefinitions } from "../alarms/alarm-definitions.ts";
import type { DeploymentSettings } from "../deployment-settings.ts";
import type { WatchResources } from "./function-role.ts";
import { platformNamespace } from "./platform-metrics.ts";

export interface WatchAlarmsProps {
  readonly settings: DeploymentSettings;
  readonly names: ReturnType<typeof resourceNames>;
  readonly resources: WatchResources;
}

/** Every alarm tells the operator topic when it begins and when it is over. */
export class WatchAlarms extends Construct {
  constructor(scope: Construct, id: string, props: WatchAlarmsProps) {
    super(scope, id);
    const notify = new SnsAction(props.resources.topics.operator);
    for (const definition of alarmDefinitions(props.settings)) {
      const alarm = new Alarm(this, definition.name, {
        alarmName: props.names.alarm(definition.name),
        alarmDescription: alarmDescription(definition),
        metric: this.#metric(definition, props),
        threshold: definition.threshold,
        evaluationPeriods: definition.periods,
        comparisonOperator:
          definition.comparison === "above"
            ? ComparisonOperator.GREATER_THAN_THRESHOLD
            : ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData:
          definition.missing === "trouble" ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(notify);
      alarm.addOkAction(notify);
    }
  }

  #metric({ metric, statistic, periodMinutes }: AlarmDefinition, props: WatchAlarmsProps): IMetric {
    const period = Duration.minutes(periodMinutes);
    const { furtherAlertTopics } = props.resources;
    const first = new Metric({ ...metricSource(metric, props), statistic, period });
    if (metric.of !== "topic-failures" || furtherAlertTopics.length === 0) return first;
    const others = furtherAlertTopics.map((topic) => topic.metricNumberOfNotificationsFailed({ statistic, period }));
    const usingMetrics = Object.fromEntries([first, ...others].map((one, index) => [`m${index}`, one]));
    return new MathExpression({ expression: "SUM(METRICS())", usingMetrics, period, label: "all alert topics" });
  }
}

export function alarmDescription({ meaning, section }: Pick<AlarmDefinition, "meaning" | "section">): string {
  return `${meaning} What to do: docs/operating.md#alarm-${section}`;
}

function metricSource(metric: AlarmMetric, { settings, names, resources }: WatchAlarmsProps) {
  switch (metric.of) {
    case "dead-letters":
      return {
        namespace: "AWS/SQS",
        metricName: "ApproximateNumberOfMessagesVisible",
        dimensionsMap: { QueueName: resources.deadLetters.queueName },
      };
    case "queue-age":
      return {
        namespace: "AWS/SQS",
        metricName: "ApproximateAgeOfOldestMessage",
        dimensionsMap: { QueueName: resources.queues[metric.queue].queueName },
      };
    case "function":
      return {
        namespace: "AWS/Lambda",
        metricName: metric.name,
        dimensionsMap: { FunctionName: names.function(metric.stage) },
      };
    case "topic-failures":
      return {
        namespace: "AWS/SNS",
        metricName: "NumberOfNotificationsFailed",
        dimensionsMap: { TopicName: resources.topics.alerts.topicName },
      };
    case "sms-spend":
      return { namespace: "AWS/SNS", metricName: "SMSMonthToDateSpentUSD" };
    case "platform":
      return { namespace: platformNamespace(settings.environment), metricName: metric.name };
    case "pipeline":
      return {
        namespace: metricNamespace,
        metricName: metric.name,
        dimensionsMap: { service: serviceName(settings.environment) },
      };
    default:
      return metric satisfies never;
  }
}
