import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { accountWideSnsActions, type QueueName, type StageDefinition, type TopicName } from "../../shared/stages.ts";
import type { TableName } from "../../shared/tables.ts";
import { type EncryptedService, useOfKey } from "./customer-key.ts";
import type { WatchTable } from "./watch-table.ts";

/** What the stages work on. */
export interface WatchResources {
  readonly tables: Readonly<Record<TableName, WatchTable>>;
  readonly queues: Readonly<Record<QueueName, IQueue>>;
  readonly topics: Readonly<Record<TopicName, ITopic>>;
  /** Beside the first, for more than 200 subscribers. */
  readonly furtherAlertTopics: readonly ITopic[];
  readonly deadLetters: IQueue;
  readonly key?: IKey | undefined;
}

/** The role of one function: exactly what shared/stages.ts lists for it, its own log, and nothing of AWS's managed policies. */
export class FunctionRole extends Construct {
  readonly role: Role;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly stage: StageDefinition; readonly resources: WatchResources; readonly logGroup: ILogGroup },
  ) {
    super(scope, id);
    const { stage, resources, logGroup } = props;
    const statements = [
      ...tableStatements(stage, resources),
      ...queueStatements(stage, resources),
      ...topicStatements(stage, resources),
      allow(["logs:CreateLogStream", "logs:PutLogEvents"], [logGroup.logGroupArn]),
      ...(resources.key ? [useOfKey(resources.key, encryptedServices(stage))] : []),
    ];
    this.role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: stage.purpose,
      inlinePolicies: { stage: new PolicyDocument({ statements }) },
    });
  }
}

/** Every stage has tables; queues it sends to or reads, or the dead letters of its schedule; few have topics. */
function encryptedServices({ topics, trigger }: StageDefinition): EncryptedService[] {
  const services: EncryptedService[] = ["dynamodb"];
  if (trigger.kind !== "deploy") services.push("sqs");
  if (Object.keys(topics).length > 0) services.push("sns");
  return services;
}

/** Queries go to indexes and never to a table, and a right to query names the index. */
function tableStatements(stage: StageDefinition, { tables }: WatchResources): PolicyStatement[] {
  return (Object.keys(stage.tables) as TableName[]).flatMap((name) => {
    const { tableArn } = tables[name].table;
    const onTable: string[] = [];
    const onIndexes: string[] = [];
    for (const action of stage.tables[name] ?? []) {
      const [kind, index] = action.split(" ");
      if (index === undefined) onTable.push(`dynamodb:${kind}`);
      else onIndexes.push(`${tableArn}/index/${index}`);
    }
    return [
      ...(onTable.length > 0 ? [allow(onTable, [tableArn])] : []),
      ...(onIndexes.length > 0 ? [allow(["dynamodb:Query"], onIndexes)] : []),
    ];
  });
}

function queueStatements({ sendsTo, trigger }: StageDefinition, { queues, deadLetters }: WatchResources) {
  const send = sendsTo.map((name) => allow(["sqs:SendMessage"], [queues[name].queueArn]));
  if (trigger.kind === "queue") {
    const read = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];
    return [...send, allow(read, [queues[trigger.queue].queueArn])];
  }
  // A run that failed is reported to the dead-letter queue by Lambda, in the function's name.
  return trigger.kind === "schedule" ? [...send, allow(["sqs:SendMessage"], [deadLetters.queueArn])] : send;
}

function topicStatements(stage: StageDefinition, { topics, furtherAlertTopics }: WatchResources): PolicyStatement[] {
  const names = Object.keys(stage.topics) as TopicName[];
  const onTopics = names.flatMap((name) => {
    const actions = (stage.topics[name] ?? []).filter((action) => !accountWideSnsActions.includes(action));
    return actions.length > 0
      ? [
          allow(
            actions.map((action) => `sns:${action}`),
            [topics[name], ...(name === "alerts" ? furtherAlertTopics : [])].map(({ topicArn }) => topicArn),
          ),
        ]
      : [];
  });
  const accountWide = [
    ...names.flatMap((name) => stage.topics[name] ?? []).filter((action) => accountWideSnsActions.includes(action)),
    ...(stage.snsAccountActions ?? []),
  ];
  return accountWide.length > 0
    ? [
        ...onTopics,
        allow(
          accountWide.map((action) => `sns:${action}`),
          ["*"],
        ),
      ]
    : onTopics;
}

function allow(actions: readonly string[], resources: readonly string[]): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [...resources] });
}
