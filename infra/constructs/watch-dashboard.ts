import { Duration } from "aws-cdk-lib";
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  LogQueryVisualizationType,
  LogQueryWidget,
  Metric,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { metricNamespace } from "../../shared/adapters/powertools/lambda-metrics.ts";
import { serviceName } from "../../shared/adapters/powertools/observe.ts";
import { queueNames } from "../../shared/queues.ts";
import type { resourceNames } from "../../shared/resource-names.ts";
import { type StageName, stageNames } from "../../shared/stages.ts";
import type { WatchResources } from "./function-role.ts";

export interface WatchDashboardProps {
  readonly environment: string;
  readonly names: ReturnType<typeof resourceNames>;
  readonly resources: WatchResources;
  readonly logGroupNames: Readonly<Record<StageName, string>>;
}

/**
 * One page, from the news at the top to the bill at the bottom. Counts are queries over the functions' "measured" lines, which cost nothing
 * while nobody looks; only latencies are metrics, because percentiles need every value.
 */
export class WatchDashboard extends Construct {
  constructor(scope: Construct, id: string, props: WatchDashboardProps) {
    super(scope, id);
    const { names } = props;
    const dashboard = new Dashboard(this, "Dashboard", {
      dashboardName: names.dashboard,
      defaultInterval: Duration.days(1),
    });
    dashboard.addWidgets(
      new TextWidget({
        markdown: `# ${names.stack}\nRead first: \`transfer-watch status --stack ${names.stack}\`. Alarms are explained in docs/operating.md.`,
        width: 24,
        height: 2,
      }),
    );
    dashboard.addWidgets(
      measured(props, "Polls", "poll-feeds", ["FeedPolled", "FeedUnchanged", "FeedFailed"]),
      measured(props, "New articles", "poll-feeds", ["ArticleStored", "ArticleChanged"]),
      measured(props, "Mentions by direction", "extract-mentions", mentionCounts),
    );
    dashboard.addWidgets(
      measured(props, "Alerts raised by severity", "extract-mentions", alertCounts),
      measured(props, "Alerts published", "publish-alerts", publishedCounts),
      measured(props, "Feed health", "poll-feeds", ["FeedSilent", "FeedGap", "FeedFailed"]),
    );
    dashboard.addWidgets(
      graph("Latency to publish, from publication", latency(props, "LatencyFromPublication")),
      graph("Latency to publish, from first sight", latency(props, "LatencyFromFirstSight")),
      graph("Oldest pending (ms)", [pipelineMetric(props, "PendingAge", "Maximum")]),
    );
    dashboard.addWidgets(
      graph(
        "Queues: waiting",
        queueNames.map((name) => queueMetric(props, name)),
      ),
      graph(
        "Cost drivers: function seconds",
        stageNames.map((stage) => lambdaMetric(names, stage, "Duration")),
      ),
      graph(
        "Cost drivers: function starts",
        stageNames.map((stage) => lambdaMetric(names, stage, "Invocations")),
      ),
    );
  }
}

const directions = ["iran_to_russia", "russia_to_iran", "both", "other"] as const;
const mentionCounts = directions.map((direction) => `MentionFound_${direction}`);
const severities = ["high", "medium", "low"] as const;
const alertCounts = severities.map((severity) => `AlertRaised_${severity}`);
const publishedCounts = [...severities.map((severity) => `AlertPublished_${severity}`), "AlertHeld", "PublishFailed"];

function measured(props: WatchDashboardProps, title: string, stage: StageName, counts: readonly string[]) {
  return new LogQueryWidget({
    title,
    logGroupNames: [props.logGroupNames[stage]],
    view: LogQueryVisualizationType.STACKEDAREA,
    queryLines: [
      'filter message = "measured"',
      `stats ${counts.map((count) => `sum(${count}) as ${count}_`).join(", ")} by bin(15m)`,
    ],
    width: 8,
    height: 6,
  });
}

function graph(title: string, left: IMetric[]) {
  return new GraphWidget({ title, left, width: 8, height: 6 });
}

function latency(props: WatchDashboardProps, name: "LatencyFromPublication" | "LatencyFromFirstSight") {
  return ["p50", "p95"].map((statistic) => pipelineMetric(props, name, statistic));
}

function pipelineMetric({ environment }: WatchDashboardProps, metricName: string, statistic: string) {
  return new Metric({
    namespace: metricNamespace,
    metricName,
    dimensionsMap: { service: serviceName(environment) },
    statistic,
    label: statistic,
    period: Duration.minutes(15),
  });
}

function queueMetric({ resources }: WatchDashboardProps, name: (typeof queueNames)[number]) {
  return new Metric({
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    dimensionsMap: { QueueName: resources.queues[name].queueName },
    statistic: "Maximum",
    label: name,
  });
}

function lambdaMetric(names: WatchDashboardProps["names"], stage: StageName, metricName: "Duration" | "Invocations") {
  return new Metric({
    namespace: "AWS/Lambda",
    metricName,
    dimensionsMap: { FunctionName: names.function(stage) },
    statistic: "Sum",
    label: stage,
    period: Duration.hours(1),
  });
}
