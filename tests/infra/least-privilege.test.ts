import { describe, expect, it } from "vitest";
import { queueNames } from "../../shared/queues.ts";
import { resourceNames } from "../../shared/resource-names.ts";
import {
  accountWideSnsActions,
  type StageName,
  stageDefinition,
  stageNames,
  type TopicName,
} from "../../shared/stages.ts";
import { type TableDefinition, type TableName, tableNames, tables } from "../../shared/tables.ts";
import { aTemplate } from "./support/a-template.ts";
import { EffectiveRights } from "./support/effective-rights.ts";
import { TemplateView } from "./support/template-view.ts";

const names = resourceNames("dev");
const arn = (service: string, resource: string) => `arn:aws:${service}:us-east-1:111122223333:${resource}`;
const tableArn = (name: TableName) => arn("dynamodb", `table/${names.table(name)}`);
const topicArn = (name: TopicName) => arn("sns", names.topic(name));

type Call = readonly [action: string, resource: string];

/** Every call that shared/stages.ts says the stage makes. */
function callsOf(stage: StageName): Call[] {
  const { tables: given, sendsTo, topics, trigger, snsAccountActions = [] } = stageDefinition(stage);
  const onTables = tableNames.flatMap((name) =>
    (given[name] ?? []).map((action): Call => {
      const [kind, index] = action.split(" ");
      return index === undefined
        ? [`dynamodb:${kind}`, tableArn(name)]
        : ["dynamodb:Query", `${tableArn(name)}/index/${index}`];
    }),
  );
  const onTopics = (["alerts", "operator"] as const).flatMap((name) =>
    (topics[name] ?? []).map((action): Call => [`sns:${action}`, topicArn(name)]),
  );
  const received =
    trigger.kind === "queue"
      ? ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"].map(
          (action): Call => [`sqs:${action}`, arn("sqs", names.queue(trigger.queue))],
        )
      : [];
  return [
    ...onTables,
    ...onTopics,
    ...received,
    ...sendsTo.map((name): Call => ["sqs:SendMessage", arn("sqs", names.queue(name))]),
    ...snsAccountActions.map((action): Call => [`sns:${action}`, "*"]),
    ["logs:CreateLogStream", arn("logs", `log-group:/transfer-watch/dev/${stage}:log-stream:one`)],
    ["logs:PutLogEvents", arn("logs", `log-group:/transfer-watch/dev/${stage}:log-stream:one`)],
  ];
}

/** What no function may ever do, whatever stages.ts says. */
const forbidden: readonly Call[] = [
  ["iam:PassRole", "arn:aws:iam::111122223333:role/any"],
  ["iam:CreateUser", "*"],
  ["sts:AssumeRole", "arn:aws:iam::111122223333:role/any"],
  ["lambda:InvokeFunction", arn("lambda", `function:${names.function("publish-alerts")}`)],
  ["lambda:UpdateFunctionCode", arn("lambda", `function:${names.function("publish-alerts")}`)],
  ["s3:GetObject", "arn:aws:s3:::any/object"],
  ["ssm:GetParameter", arn("ssm", "parameter/any")],
  ["secretsmanager:GetSecretValue", arn("secretsmanager", "secret:any")],
  ["kms:Decrypt", arn("kms", "key/0001")],
  ["scheduler:UpdateSchedule", arn("scheduler", "schedule/default/any")],
  ["cloudwatch:DisableAlarmActions", arn("cloudwatch", "alarm:any")],
  ["logs:DeleteLogGroup", arn("logs", "log-group:/transfer-watch/dev/poll-feeds:*")],
  ["sns:Publish", "*"], // direct to a phone number
  ["sns:Subscribe", topicArn("alerts")],
  ["sns:DeleteTopic", topicArn("alerts")],
  ["sns:SetTopicAttributes", topicArn("alerts")],
  ["sns:Publish", arn("sns", "somebody-elses-topic")],
  ["sqs:SendMessage", arn("sqs", "somebody-elses-queue")],
  ...queueNames.flatMap((name): Call[] => [
    ["sqs:PurgeQueue", arn("sqs", names.queue(name))],
    ["sqs:DeleteQueue", arn("sqs", names.queue(name))],
    ["sqs:SetQueueAttributes", arn("sqs", names.queue(name))],
  ]),
  ["dynamodb:GetItem", arn("dynamodb", "table/somebody-elses-table")],
  ...tableNames.flatMap((name): Call[] => [
    ["dynamodb:DeleteTable", tableArn(name)],
    ["dynamodb:UpdateTable", tableArn(name)],
    ["dynamodb:UpdateContinuousBackups", tableArn(name)],
    ["dynamodb:RestoreTableToPointInTime", tableArn(name)],
    ["dynamodb:ExportTableToPointInTime", tableArn(name)],
    ["dynamodb:PartiQLSelect", tableArn(name)],
  ]),
];

/** Every DynamoDB, SQS and SNS call of the pipeline on every resource: what a stage does not list of these must be denied. */
const conceivable: readonly Call[] = [
  ...new Map(
    [...stageNames.flatMap(callsOf), ...tableNames.flatMap(queriesOf)].map((call) => [call.join(" "), call]),
  ).values(),
];

function queriesOf(name: TableName): Call[] {
  const { indexes = {} }: TableDefinition = tables[name];
  const arns = [tableArn(name), ...Object.keys(indexes).map((index) => `${tableArn(name)}/index/${index}`)];
  return arns.map((resource) => ["dynamodb:Query", resource]);
}

const view = new TemplateView(aTemplate());

describe.each(stageNames)("the role of %s", (stage) => {
  const rights = EffectiveRights.ofFunction(view, names.function(stage));
  const listed = callsOf(stage);
  const listedKeys = new Set(listed.map((call) => call.join(" ")));

  it("allows every call that the stage makes", () => {
    expect(listed.length).toBeGreaterThan(2);
    expect(listed.filter(([action, resource]) => !rights.allows(action, resource))).toEqual([]);
  });

  it("denies what no function may ever do", () => {
    expect(forbidden.filter(([action, resource]) => rights.allows(action, resource))).toEqual([]);
  });

  it("denies every call that only other stages make", () => {
    const others = conceivable.filter((call) => !listedKeys.has(call.join(" ")));
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter(([action, resource]) => rights.allows(action, resource))).toEqual([]);
  });

  it("names every action and resource, except where AWS accepts only a star", () => {
    const stars = rights.statements.flatMap(({ actions, resources }) => [
      ...actions.filter((action) => action.includes("*")),
      ...(resources.includes("*") ? actions : []),
    ]);
    const accepted = [
      "xray:PutTraceSegments",
      "xray:PutTelemetryRecords",
      ...accountWideSnsActions.map((a) => `sns:${a}`),
    ];
    expect(stars.filter((action) => !accepted.includes(action))).toEqual([]);
  });
});

describe("the functions that touch the internet", () => {
  const exposed = stageNames.filter((stage) => stageDefinition(stage).touchesInternet);

  it("hold neither SNS nor subscriber rights", () => {
    expect(exposed).toEqual(["poll-feeds"]);
    for (const stage of exposed) {
      const rights = EffectiveRights.ofFunction(view, names.function(stage));
      expect(rights.holdsAny("sns:")).toBe(false);
      const resources = rights.statements.flatMap((statement) => statement.resources).join(" ");
      expect(resources).not.toContain(names.table("subscribers"));
    }
  });
});

describe("roles", () => {
  it("are one a function, with no managed policy", () => {
    const functions = view.ofType("AWS::Lambda::Function");
    const roles = functions.map(({ Properties }) => Properties.Role);
    expect(new Set(roles).size).toBe(stageNames.length);
    for (const role of view.ofType("AWS::IAM::Role")) expect(role.Properties.ManagedPolicyArns).toBeUndefined();
    expect(view.ofType("AWS::IAM::ManagedPolicy")).toEqual([]);
  });

  it("let the scheduler start one function each and nothing else", () => {
    const starters = view
      .ofType("AWS::IAM::Role")
      .filter(({ Properties }) =>
        JSON.stringify(Properties.AssumeRolePolicyDocument).includes("scheduler.amazonaws.com"),
      );
    expect(starters).toHaveLength(4);
    for (const { Properties } of starters) {
      const actions = [...JSON.stringify(Properties.Policies).matchAll(/"Action":"([^"]+)"/g)].map((match) => match[1]);
      expect(actions).toEqual(["lambda:InvokeFunction", "sqs:SendMessage"]);
    }
  });
});

describe("the evaluation itself", () => {
  it("sees a wildcard, a deny and a missing allow", () => {
    const rights = new EffectiveRights([
      { effect: "Allow", actions: ["sns:*"], resources: ["arn:aws:sns:*:*:a"] },
      { effect: "Deny", actions: ["sns:DeleteTopic"], resources: ["*"] },
    ]);
    expect(rights.allows("sns:Publish", "arn:aws:sns:r:1:a")).toBe(true);
    expect(rights.allows("sns:DeleteTopic", "arn:aws:sns:r:1:a")).toBe(false);
    expect(rights.allows("sns:Publish", "arn:aws:sns:r:1:b")).toBe(false);
  });
});
