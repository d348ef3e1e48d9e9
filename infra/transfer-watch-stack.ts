import { CfnOutput, CustomResource, Duration, Stack, Tags, Validations } from "aws-cdk-lib";
import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { numberedTopic } from "../shared/alerts/alert-topics.ts";
import { deadLetterRetentionSeconds, queueDefinition, queueNames } from "../shared/queues.ts";
import { deadLetterQueue, resourceNames } from "../shared/resource-names.ts";
import { accountWideSnsActions, type StageName, stageDefinition, stageNames } from "../shared/stages.ts";
import { tableNames, tables } from "../shared/tables.ts";
import { platformMetricNames } from "./alarms/alarm-definitions.ts";
import { customerKey } from "./constructs/customer-key.ts";
import type { WatchResources } from "./constructs/function-role.ts";
import { NoticeTopic } from "./constructs/notice-topic.ts";
import { platformMetrics } from "./constructs/platform-metrics.ts";
import { ScheduledRun } from "./constructs/scheduled-run.ts";
import { StageFunction } from "./constructs/stage-function.ts";
import { tracingPolicy } from "./constructs/tracing-policy.ts";
import { WatchAlarms } from "./constructs/watch-alarms.ts";
import { WatchBudgets } from "./constructs/watch-budgets.ts";
import { WatchDashboard } from "./constructs/watch-dashboard.ts";
import { deadLetters, watchQueue } from "./constructs/watch-queue.ts";
import { WatchTable } from "./constructs/watch-table.ts";
import { type DeploymentSettings, exampleContactUrl } from "./deployment-settings.ts";

export interface TransferWatchStackProps {
  readonly settings: DeploymentSettings;
  /** Folder with the bundle of a stage. */
  readonly codeDirectory: (stage: StageName) => string;
  /** Changes with the code, feeds.yaml and the rules: a new value makes the deployment sync them and is shown by `status`. */
  readonly codeVersion: string;
}

const isProtected = ({ environment }: DeploymentSettings): boolean => environment === "prod";

/** One environment, whole: shared/stages.ts and shared/tables.ts say what is in it. */
export class TransferWatchStack extends Stack {
  readonly #names: ReturnType<typeof resourceNames>;
  readonly #settings: DeploymentSettings;

  constructor(scope: Construct, id: string, props: TransferWatchStackProps) {
    super(scope, id, {
      description: "Watches news feeds for missiles and drones that move between Iran and Russia, and alerts people.",
      terminationProtection: isProtected(props.settings),
    });
    this.#settings = props.settings;
    this.#names = resourceNames(props.settings.environment);
    // A dashboard takes tags in some regions' CloudFormation only, and costs nothing that a tag could sort.
    const untagged = { excludeResourceTypes: ["AWS::CloudWatch::Dashboard"] };
    Tags.of(this).add("app", "transfer-watch", untagged);
    Tags.of(this).add("environment", props.settings.environment, untagged);
    const resources = this.#resources();
    const functions = fromNames(stageNames, (stage) => this.#stageFunction(stage, resources, props));
    tracingPolicy(
      this,
      "Tracing",
      stageNames.map((stage) => functions[stage].role),
    );
    this.#syncOnDeploy(functions["sync-feeds"], props.codeVersion);
    this.#watchOver(resources, functions);
    if (props.settings.contactUrl === exampleContactUrl) {
      const message = "feeds will be told an example contact address; deploy with -c contactUrl=https://…";
      Validations.of(this).addWarning("transfer-watch:contactUrl", message);
    }
  }

  #resources(): WatchResources {
    const names = this.#names;
    const key = this.#settings.customerKey ? customerKey(this, names.key) : undefined;
    const dead = deadLetters(this, "DeadLetters", {
      queueName: names.queue(deadLetterQueue),
      retentionSeconds: deadLetterRetentionSeconds,
      key,
    });
    const alertTopic = (number: number) =>
      new NoticeTopic(this, numberedTopic("Alerts", number), {
        topicName: numberedTopic(names.topic("alerts"), number),
        displayName: "Transfer Watch",
        key,
      }).topic;
    const furtherNumbers = Array.from({ length: this.#settings.alertTopics - 1 }, (_, index) => index + 2);
    return {
      tables: fromNames(
        tableNames,
        (name) =>
          new WatchTable(this, `Table-${name}`, {
            tableName: names.table(name),
            definition: tables[name],
            key,
            deletionProtection: isProtected(this.#settings),
          }),
      ),
      queues: fromNames(queueNames, (name) =>
        watchQueue(this, `Queue-${name}`, {
          queueName: names.queue(name),
          definition: queueDefinition(name),
          deadLetterQueue: dead,
          key,
        }),
      ),
      topics: { alerts: alertTopic(1), operator: this.#operatorTopic(key) },
      furtherAlertTopics: furtherNumbers.map(alertTopic),
      deadLetters: dead,
      ...(key && { key }),
    };
  }

  #operatorTopic(key: ReturnType<typeof customerKey> | undefined): ITopic {
    const { topic } = new NoticeTopic(this, "Operator", {
      topicName: this.#names.topic("operator"),
      displayName: "Transfer Watch operator",
      key,
      publishers: ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"],
    });
    if (this.#settings.operatorEmail) topic.addSubscription(new EmailSubscription(this.#settings.operatorEmail));
    return topic;
  }

  #stageFunction(stage: StageName, resources: WatchResources, props: TransferWatchStackProps): StageFunction {
    const definition = stageDefinition(stage);
    const { trigger } = definition;
    const made = new StageFunction(this, stage, {
      stage,
      settings: this.#settings,
      names: this.#names,
      resources,
      codeDirectory: props.codeDirectory(stage),
    });
    platformMetrics(made, made.logGroup, {
      environment: this.#settings.environment,
      timeoutSeconds: definition.timeoutSeconds,
      metrics: platformMetricNames(this.#settings),
    });
    if (trigger.kind === "queue") {
      new EventSourceMapping(made, "Source", {
        target: made.function,
        eventSourceArn: resources.queues[trigger.queue].queueArn,
        batchSize: trigger.batchSize,
        maxConcurrency: trigger.maxConcurrency,
        reportBatchItemFailures: true,
      });
    } else if (trigger.kind === "schedule") {
      new ScheduledRun(made, "Run", {
        function: made.function,
        name: this.#names.schedule(stage),
        expression: trigger.expression,
        purpose: definition.purpose,
        deadLetters: resources.deadLetters,
        key: resources.key,
      });
    }
    this.#acknowledgeAccountWideRights(stage, made);
    return made;
  }

  /** Each such right is named with the resource that holds it, so that a new one is a finding again. */
  #acknowledgeAccountWideRights(stage: StageName, made: StageFunction): void {
    const { snsAccountActions = [], topics } = stageDefinition(stage);
    const given = [...snsAccountActions, ...Object.values(topics).flat()];
    const actions = given.filter((action) => accountWideSnsActions.includes(action)).map((action) => `sns:${action}`);
    if (actions.length === 0) return;
    Validations.of(made.role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: `${made.role.node.path}: ${actions.join(", ")} accept no resource but "*".`,
    });
  }

  #syncOnDeploy(sync: StageFunction, codeVersion: string): void {
    new CustomResource(this, "Sync", {
      resourceType: "Custom::SyncFeeds",
      serviceToken: sync.function.functionArn,
      serviceTimeout: Duration.minutes(3), // instead of the hour that CloudFormation would wait for an answer
      properties: { codeVersion },
    });
  }

  #watchOver(resources: WatchResources, functions: Readonly<Record<StageName, StageFunction>>): void {
    const names = this.#names;
    const { environment, monthlyBudgetUsd, smsMonthlyBudgetUsd } = this.#settings;
    new WatchAlarms(this, "Alarms", { settings: this.#settings, names, resources });
    new WatchBudgets(this, "Budgets", {
      namePrefix: names.stack,
      operator: resources.topics.operator,
      monthlyUsd: monthlyBudgetUsd,
      smsMonthlyUsd: smsMonthlyBudgetUsd,
    });
    const logGroupNames = fromNames(stageNames, (stage) => functions[stage].logGroup.logGroupName);
    new WatchDashboard(this, "Dashboard", { environment, names, resources, logGroupNames });
    new CfnOutput(this, "AlertTopicArn", { value: resources.topics.alerts.topicArn });
    new CfnOutput(this, "OperatorTopicArn", { value: resources.topics.operator.topicArn });
    new CfnOutput(this, "StatusCommand", { value: `npx transfer-watch status --stack ${names.stack}` });
  }
}

function fromNames<N extends string, V>(names: readonly N[], value: (name: N) => V): Record<N, V> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<N, V>;
}
