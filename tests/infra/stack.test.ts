import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { readDeploymentSettings } from "../../infra/deployment-settings.ts";
import { reservedConcurrency, tracingMode } from "../../infra/function-limits.ts";
import { variables } from "../../shared/config.ts";
import { queueNames } from "../../shared/queues.ts";
import { type QueueName, type StageName, stageDefinition, stageNames } from "../../shared/stages.ts";
import { tableNames } from "../../shared/tables.ts";
import { aStack, aTemplate } from "./support/a-template.ts";
import { list, record, TemplateView } from "./support/template-view.ts";

const template = aTemplate();
const view = new TemplateView(template);
const named = (name: string) => `transfer-watch-dev-${name}`;
const queueArn = (name: string) => `arn:aws:sqs:us-east-1:111122223333:${named(name)}`;

describe("each function", () => {
  it.each(stageNames)("%s is an arm64 nodejs24.x with the memory and time of its stage", (stage) => {
    const { memoryMb, timeoutSeconds } = stageDefinition(stage);
    template.hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: named(stage),
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      MemorySize: memoryMb,
      Timeout: timeoutSeconds,
      RecursiveLoop: "Terminate",
      TracingConfig: { Mode: tracingMode(stage) },
      Environment: { Variables: Match.objectLike({ NODE_OPTIONS: "--enable-source-maps" }) },
    });
  });

  it.each(stageNames)("%s logs JSON to a group of its own that forgets after 30 days", (stage) => {
    const logGroup = `/transfer-watch/dev/${stage}`;
    template.hasResourceProperties("AWS::Logs::LogGroup", { LogGroupName: logGroup, RetentionInDays: 30 });
    const found = view
      .ofType("AWS::Lambda::Function")
      .find(({ Properties }) => Properties.FunctionName === named(stage));
    expect(found?.Properties.LoggingConfig).toMatchObject({ LogFormat: "JSON", LogGroup: logGroup });
  });

  it.each(stageNames)("%s is told exactly the tables, queues and topics of its stage", (stage) => {
    const found = view
      .ofType("AWS::Lambda::Function")
      .find(({ Properties }) => Properties.FunctionName === named(stage));
    const told = Object.keys(record(record(found?.Properties.Environment).Variables));
    const { tables, sendsTo, topics } = stageDefinition(stage);
    const expected = [
      ...tableNames.filter((name) => name in tables).map(variables.table),
      ...sendsTo.map(variables.queue),
      ...(["alerts", "operator"] as const).filter((name) => name in topics).map(variables.topic),
    ];
    expect(told.filter((name) => /^(TABLE|QUEUE|TOPIC)_/.test(name)).sort()).toEqual(expected.sort());
  });

  it("may run only so often at once, where a runaway would cost", () => {
    const scheduledOrQueued = stageNames.filter((stage) => stageDefinition(stage).trigger.kind !== "deploy");
    for (const stage of scheduledOrQueued)
      template.hasResourceProperties("AWS::Lambda::Function", {
        FunctionName: named(stage),
        ReservedConcurrentExecutions: reservedConcurrency(stage),
      });
  });

  it("reserves nothing on request, as an account with a concurrency of 10 must", () => {
    const functions = new TemplateView(aTemplate({ reserveConcurrency: "false" })).ofType("AWS::Lambda::Function");
    expect(functions.map(({ Properties }) => Properties.ReservedConcurrentExecutions)).toEqual(
      functions.map(() => undefined),
    );
  });
});

describe("each schedule", () => {
  const scheduled = stageNames.flatMap((stage) => {
    const { trigger } = stageDefinition(stage);
    return trigger.kind === "schedule" ? [[stage, trigger.expression] as const] : [];
  });

  it.each(scheduled)("%s runs at %s without slack, is retried, and ends in the dead letters", (stage, expression) => {
    const schedule = view.ofType("AWS::Scheduler::Schedule").find(({ Properties }) => Properties.Name === named(stage));
    expect(schedule?.Properties).toMatchObject({
      ScheduleExpression: expression,
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: {
        Arn: `arn:aws:lambda:us-east-1:111122223333:function:${named(stage)}`,
        DeadLetterConfig: { Arn: queueArn("dead-letters") },
        RetryPolicy: { MaximumRetryAttempts: expect.any(Number), MaximumEventAgeInSeconds: expect.any(Number) },
      },
    });
    const failures = view
      .ofType("AWS::Lambda::EventInvokeConfig")
      .find(({ Properties }) => Properties.FunctionName === named(stage));
    expect(failures?.Properties.DestinationConfig).toEqual({ OnFailure: { Destination: queueArn("dead-letters") } });
  });

  it("dispatches polls each minute and never repeats a run that the next one replaces", () => {
    const dispatch = view
      .ofType("AWS::Lambda::EventInvokeConfig")
      .find(({ Properties }) => Properties.FunctionName === named("dispatch-polls"));
    expect(dispatch?.Properties).toMatchObject({ MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 });
  });
});

describe("each queue", () => {
  it.each(queueNames)("%s gives its reader six times its time and hands what fails to the dead letters", (name) => {
    const reader = readerOf(name);
    const queue = view.ofType("AWS::SQS::Queue").find(({ Properties }) => Properties.QueueName === named(name));
    expect(Number(queue?.Properties.VisibilityTimeout)).toBeGreaterThanOrEqual(
      6 * stageDefinition(reader).timeoutSeconds,
    );
    expect(queue?.Properties.RedrivePolicy).toEqual({
      deadLetterTargetArn: queueArn("dead-letters"),
      maxReceiveCount: 3,
    });
    const source = view
      .ofType("AWS::Lambda::EventSourceMapping")
      .find(({ Properties }) => Properties.EventSourceArn === queueArn(name));
    const { trigger } = stageDefinition(reader);
    expect(source?.Properties).toMatchObject({
      FunctionName: named(reader),
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      ScalingConfig: { MaximumConcurrency: trigger.kind === "queue" ? trigger.maxConcurrency : 0 },
    });
  });

  it("keeps dead letters for two weeks, the longest there is", () => {
    template.hasResourceProperties("AWS::SQS::Queue", {
      QueueName: named("dead-letters"),
      MessageRetentionPeriod: 1_209_600,
    });
  });

  it("and each topic speaks TLS only", () => {
    const policies = [...view.ofType("AWS::SQS::QueuePolicy"), ...view.ofType("AWS::SNS::TopicPolicy")];
    expect(policies).toHaveLength(queueNames.length + 1 + 2);
    for (const { Properties } of policies) {
      const statements = list(record(Properties.PolicyDocument).Statement);
      expect(statements).toContainEqual(
        expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      );
    }
  });

  it("is encrypted with SQS's own key", () => {
    const queues = view.ofType("AWS::SQS::Queue");
    expect(queues.map(({ Properties }) => Properties.SqsManagedSseEnabled)).toEqual(queues.map(() => true));
  });

  it("never leads back to a function that feeds it", () => {
    const next = (stage: StageName): StageName[] => stageDefinition(stage).sendsTo.map(readerOf);
    const reaches = (from: StageName, seen: readonly StageName[] = []): readonly StageName[] =>
      next(from).flatMap((stage) => (seen.includes(stage) ? [stage] : [stage, ...reaches(stage, [...seen, stage])]));
    expect(stageNames.filter((stage) => reaches(stage).includes(stage))).toEqual([]);
  });
});

const isEmpty = (value: object) => Object.keys(value).length === 0;

function readerOf(queue: QueueName): StageName {
  const reader = stageNames.find((stage) => {
    const { trigger } = stageDefinition(stage);
    return trigger.kind === "queue" && trigger.queue === queue;
  });
  if (reader === undefined) throw new Error(`nobody reads ${queue}`);
  return reader;
}

describe("each table", () => {
  it.each(tableNames)("%s is paid by request, restorable, and stays when the stack goes", (name) => {
    const table = view.ofType("AWS::DynamoDB::Table").find(({ Properties }) => Properties.TableName === named(name));
    expect(table).toMatchObject({
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: {
        BillingMode: "PAY_PER_REQUEST",
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    });
  });

  it("lets expire what has an end", () => {
    template.hasResourceProperties("AWS::DynamoDB::Table", {
      TableName: named("articles"),
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
    });
  });
});

describe("a deployment", () => {
  it("syncs feeds and rules again when their content changes", () => {
    template.hasResourceProperties("Custom::SyncFeeds", { codeVersion: "1.0.0+abc", ServiceTimeout: "180" });
  });

  it("carries its environment in every name and in tags", () => {
    const prod = new TemplateView(aTemplate({ env: "prod" }));
    const tables = prod.ofType("AWS::DynamoDB::Table");
    for (const { Properties } of tables) {
      expect(Properties.TableName).toMatch(/^transfer-watch-prod-/);
      expect(Properties.Tags).toEqual(
        expect.arrayContaining([
          { Key: "app", Value: "transfer-watch" },
          { Key: "environment", Value: "prod" },
        ]),
      );
    }
  });

  it("of prod cannot be deleted by a slip", () => {
    expect(aStack({ env: "prod" }).terminationProtection).toBe(true);
    expect(aStack().terminationProtection).toBe(false);
    const protection = (context: Record<string, string>) =>
      new TemplateView(aTemplate(context))
        .ofType("AWS::DynamoDB::Table")
        .map(({ Properties }) => Properties.DeletionProtectionEnabled);
    expect(protection({ env: "prod" })).toEqual(tableNames.map(() => true));
    expect(protection({})).toEqual(tableNames.map(() => false));
  });

  it("subscribes the operator's address when it is given", () => {
    aTemplate({ operatorEmail: "operator@example.org" }).hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: "operator@example.org",
    });
    template.resourceCountIs("AWS::SNS::Subscription", 0);
  });

  it("names every setting that is wrong, not only the first", () => {
    const context: Record<string, string> = { env: "Prod!", cmk: "maybe", feeds: "-3", contactUrl: "http://x" };
    expect(() => readDeploymentSettings((name) => context[name])).toThrow(/contactUrl.*cmk|env.*contactUrl/s);
    for (const name of Object.keys(context)) expect(() => readDeploymentSettings((key) => context[key])).toThrow(name);
  });
});

describe("the switch to a customer key", () => {
  const withKey = aTemplate({ cmk: "true" });
  const keyed = new TemplateView(withKey);

  it("is off unless asked for", () => {
    template.resourceCountIs("AWS::KMS::Key", 0);
  });

  it("encrypts queues, topics and tables with one rotating key", () => {
    withKey.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true });
    const arn = "arn:aws:kms:us-east-1:111122223333:key/0001";
    for (const { Properties } of keyed.ofType("AWS::SQS::Queue")) expect(Properties.KmsMasterKeyId).toBe(arn);
    for (const { Properties } of keyed.ofType("AWS::SNS::Topic")) expect(Properties.KmsMasterKeyId).toBe(arn);
    for (const { Properties } of keyed.ofType("AWS::DynamoDB::Table"))
      expect(Properties.SSESpecification).toMatchObject({ SSEEnabled: true, KMSMasterKeyId: arn });
  });

  it("lets alarms and budgets go on publishing to the operator", () => {
    const [key] = keyed.ofType("AWS::KMS::Key");
    expect(list(record(key?.Properties.KeyPolicy).Statement)).toContainEqual(
      expect.objectContaining({
        Effect: "Allow",
        Action: ["kms:Decrypt", "kms:GenerateDataKey"],
        Principal: { Service: ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"] },
      }),
    );
  });

  it.each(stageNames)("lets %s use it through the services that its stage calls, and never by itself", (stage) => {
    const { purpose } = stageDefinition(stage);
    const [role] = usesOfKey(({ Description }) => Description === purpose);
    const { topics, trigger } = stageDefinition(stage);
    const services = ["dynamodb", ...(trigger.kind === "deploy" ? [] : ["sqs"]), ...(isEmpty(topics) ? [] : ["sns"])];
    expect(role?.actions).toEqual(expect.arrayContaining(["kms:Decrypt", "kms:GenerateDataKey", "kms:Encrypt"]));
    expect(role?.through).toEqual(services.map((service) => `${service}.us-east-1.amazonaws.com`));
  });

  it("lets every schedule put what failed into the encrypted dead letters", () => {
    const starters = usesOfKey(({ AssumeRolePolicyDocument }) =>
      JSON.stringify(AssumeRolePolicyDocument).includes("scheduler.amazonaws.com"),
    );
    expect(starters).toHaveLength(4);
    for (const { actions, through } of starters) {
      expect(actions).toEqual(["kms:Decrypt", "kms:GenerateDataKey"]);
      expect(through).toEqual(["sqs.us-east-1.amazonaws.com"]);
    }
  });

  /** What some roles may do with the key, and through which services. */
  function usesOfKey(isMeant: (role: Readonly<Record<string, unknown>>) => boolean) {
    const roles = keyed.ofType("AWS::IAM::Role").filter(({ Properties }) => isMeant(Properties));
    return roles.map(({ Properties }) => {
      const statements = list(Properties.Policies).flatMap((policy) =>
        list(record(record(policy).PolicyDocument).Statement).map(record),
      );
      const onKey = statements.find(({ Resource }) => Resource === "arn:aws:kms:us-east-1:111122223333:key/0001");
      const through = record(record(onKey?.Condition).StringEquals)["kms:ViaService"];
      return { actions: list(onKey?.Action), through: list(through) };
    });
  }
});
