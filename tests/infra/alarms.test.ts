import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runawayStarts } from "../../infra/alarms/alarm-definitions.ts";
import { queueNames } from "../../shared/queues.ts";
import { stageDefinition, stageNames } from "../../shared/stages.ts";
import { aTemplate } from "./support/a-template.ts";
import { list, record, TemplateView } from "./support/template-view.ts";

const view = new TemplateView(aTemplate());
const alarms = view.ofType("AWS::CloudWatch::Alarm");
const alarmsOfEach = new TemplateView(aTemplate({ alarms: "full" })).ofType("AWS::CloudWatch::Alarm");
const operator = "arn:aws:sns:us-east-1:111122223333:transfer-watch-dev-operator";
const handbook = readFileSync(join(import.meta.dirname, "../../docs/operating.md"), "utf8");
const alarm = (name: string, among = alarms) => {
  const found = among.find(({ Properties }) => Properties.AlarmName === `transfer-watch-dev-${name}`);
  if (found === undefined) throw new Error(`there is no alarm ${name}`);
  return found.Properties;
};

describe("every alarm", () => {
  it.each([...alarms, ...alarmsOfEach].map(({ Properties }) => [String(Properties.AlarmName), Properties] as const))(
    "%s tells the operator when it begins and ends, and nobody else",
    (_, properties) => {
      expect(list(properties.AlarmActions)).toEqual([operator]);
      expect(list(properties.OKActions)).toEqual([operator]);
    },
  );

  it.each([...alarms, ...alarmsOfEach].map(({ Properties }) => [String(Properties.AlarmDescription)] as const))(
    "says what it means and where it says what to do: %s",
    (description) => {
      const [, meaning, anchor] =
        /^(.{20,}[.]) What to do: docs\/operating\.md#(alarm-[a-z-]+)$/.exec(description) ?? [];
      expect(meaning).toBeDefined();
      expect(handbook.split("\n")).toContain(`## ${anchor}`);
    },
  );

  it("looks at one metric, because each is paid for", () => {
    for (const { Properties } of [...alarms, ...alarmsOfEach]) {
      expect(Properties.Metrics).toBeUndefined();
      expect(Properties.MetricName).toEqual(expect.any(String));
    }
  });

  it("watches this environment's own functions, queues and topic; only SNS's SMS spending is the account's", () => {
    for (const { Properties } of [...alarms, ...alarmsOfEach]) {
      const { AlarmName, Namespace, MetricName, Dimensions } = Properties;
      if (MetricName === "SMSMonthToDateSpentUSD") continue;
      const scope = `${Namespace} ${list(Dimensions).map((dimension) => record(dimension).Value)}`;
      expect(`${AlarmName}: ${scope}`).toMatch(/transfer-watch-dev|TransferWatch\/dev/);
      if (String(Namespace).startsWith("AWS/")) expect(list(Dimensions)).toHaveLength(1);
    }
  });
});

it("no section of the handbook is about an alarm that is not there", () => {
  const sections = [...handbook.matchAll(/^## alarm-([a-z-]+)$/gm)].map((match) => match[1]);
  const named = (among: typeof alarms) =>
    new Set(among.map(({ Properties }) => /#alarm-([a-z-]+)$/.exec(String(Properties.AlarmDescription))?.[1]));
  expect(new Set(sections)).toEqual(named(alarms));
  expect(new Set(sections)).toEqual(named(alarmsOfEach));
});

describe("the alarms watch", () => {
  it("the dead-letter queue that every queue and schedule ends in, from the first message", () => {
    expect(alarm("dead-letters")).toMatchObject({
      Namespace: "AWS/SQS",
      MetricName: "ApproximateNumberOfMessagesVisible",
      Dimensions: [{ Name: "QueueName", Value: "transfer-watch-dev-dead-letters" }],
      Threshold: 0,
      ComparisonOperator: "GreaterThanThreshold",
    });
  });

  it("articles and alerts that stay pending for more than 5 minutes", () => {
    expect(alarm("pending")).toMatchObject({
      Namespace: "TransferWatch",
      MetricName: "PendingAge",
      Dimensions: [{ Name: "service", Value: "transfer-watch-dev" }],
      Threshold: 300_000,
      Statistic: "Maximum",
      TreatMissingData: "breaching", // the sweep measures each minute: silence is a sweep that does not run
    });
  });

  it("feeds that wait longer than 5 minutes to be polled", () => {
    expect(alarm("queue-age")).toMatchObject({
      Namespace: "AWS/SQS",
      MetricName: "ApproximateAgeOfOldestMessage",
      Dimensions: [{ Name: "QueueName", Value: "transfer-watch-dev-poll" }],
      Threshold: 300,
      Statistic: "Maximum",
    });
  });

  it("that Lambda does not refuse to start the function that asks for most", () => {
    expect(alarm("throttles")).toMatchObject({
      Namespace: "AWS/Lambda",
      MetricName: "Throttles",
      Dimensions: [{ Name: "FunctionName", Value: "transfer-watch-dev-poll-feeds" }],
      Statistic: "Sum",
    });
  });

  it("that polls are dispatched: five minutes without any run are trouble, and so is silence", () => {
    expect(alarm("stalled")).toMatchObject({
      MetricName: "Invocations",
      Dimensions: [{ Name: "FunctionName", Value: "transfer-watch-dev-dispatch-polls" }],
      ComparisonOperator: "LessThanThreshold",
      Threshold: 1,
      Period: 300,
      TreatMissingData: "breaching",
    });
  });

  it("failures, long runs and starts of all functions together, counted in their platform lines", () => {
    const filters = view.ofType("AWS::Logs::MetricFilter").map(({ Properties }) => Properties);
    for (const name of ["FunctionFailed", "FunctionNearTimeout", "FunctionStarted"]) {
      const feeding = filters.filter((filter) => JSON.stringify(filter.MetricTransformations).includes(`"${name}"`));
      expect(feeding).toHaveLength(stageNames.length);
    }
    expect(["errors", "near-timeout", "runaway"].map((name) => alarm(name).Namespace)).toEqual(
      Array(3).fill("TransferWatch/dev"),
    );
  });

  it("runs longer than 80 % of each function's own time", () => {
    const patterns = view.ofType("AWS::Logs::MetricFilter").map(({ Properties }) => String(Properties.FilterPattern));
    for (const stage of stageNames)
      expect(patterns.join("\n")).toContain(`durationMs > ${stageDefinition(stage).timeoutSeconds * 800} }`);
  });

  it("starts beyond four times what schedules and feeds explain, however many feeds there are", () => {
    const manyFeeds = new TemplateView(aTemplate({ feeds: "10000" })).ofType("AWS::CloudWatch::Alarm");
    const threshold = manyFeeds.find(({ Properties }) => String(Properties.AlarmName).endsWith("runaway"))?.Properties
      .Threshold;
    expect(threshold).toBe(runawayStarts(10_000));
    // 10,000 feeds in 200 shards, each polled every minute, start 1,000 batches in 5 minutes: no alarm.
    expect(Number(threshold)).toBeGreaterThan(1_000 + 13);
    expect(alarm("runaway").Threshold).toBeLessThan(200);
  });

  it("what the pipeline counts: sick feeds, gaps, failed publishes, lost subscribers", () => {
    const metrics = ["feeds", "gap", "publish-failed", "subscriber-lost"].map((name) => alarm(name).MetricName);
    expect(metrics).toEqual(["FeedUnhealthy", "FeedGap", "PublishFailed", "SubscriberLost"]);
    expect(alarm("delivery-failed")).toMatchObject({ Namespace: "AWS/SNS", MetricName: "NumberOfNotificationsFailed" });
  });

  it("what SMS cost, before the month's budget for them is used up", () => {
    expect(alarm("sms-spend")).toMatchObject({
      Namespace: "AWS/SNS",
      MetricName: "SMSMonthToDateSpentUSD",
      Statistic: "Maximum",
      Threshold: 0.8,
      ComparisonOperator: "GreaterThanThreshold",
    });
    const richer = new TemplateView(aTemplate({ smsMonthlyBudgetUsd: "50" })).ofType("AWS::CloudWatch::Alarm");
    expect(alarm("sms-spend", richer).Threshold).toBe(40);
  });

  it("the estimated bill and what SMS cost, by budgets that tell the operator", () => {
    const budgets = view.ofType("AWS::Budgets::Budget").map(({ Properties }) => Properties);
    expect(budgets).toMatchObject([
      { Budget: { BudgetLimit: { Amount: 5, Unit: "USD" }, BudgetType: "COST" } },
      { Budget: { BudgetLimit: { Amount: 1 }, CostFilters: { Service: ["Amazon Simple Notification Service"] } } },
    ]);
    for (const { NotificationsWithSubscribers } of budgets)
      expect(JSON.stringify(NotificationsWithSubscribers)).toContain(operator);
  });
});

describe("with -c alarms=full", () => {
  it.each(stageNames)("%s has an alarm of its own for errors, throttles and runs near its time limit", (stage) => {
    const own = (name: string) => alarm(`${name}-${stage}`, alarmsOfEach);
    const Dimensions = [{ Name: "FunctionName", Value: `transfer-watch-dev-${stage}` }];
    expect(own("errors")).toMatchObject({ MetricName: "Errors", Statistic: "Sum", Threshold: 0, Dimensions });
    expect(own("throttles")).toMatchObject({ MetricName: "Throttles", Statistic: "Sum", Dimensions });
    expect(own("near-timeout")).toMatchObject({
      MetricName: "Duration",
      Statistic: "Maximum",
      Threshold: stageDefinition(stage).timeoutSeconds * 800,
      Dimensions,
    });
  });

  it.each(queueNames)("the queue %s has an alarm on the age of its oldest message", (queue) => {
    expect(alarm(`queue-age-${queue}`, alarmsOfEach)).toMatchObject({
      MetricName: "ApproximateAgeOfOldestMessage",
      Dimensions: [{ Name: "QueueName", Value: `transfer-watch-dev-${queue}` }],
      Threshold: 300,
    });
  });

  it("everything else is watched as before, and no log line is counted that no alarm looks at", () => {
    const shared = alarms.filter(({ Properties }) => {
      const name = String(Properties.AlarmName).replace("transfer-watch-dev-", "");
      return !["errors", "throttles", "near-timeout", "queue-age"].includes(name);
    });
    for (const { Properties } of shared) expect(alarmsOfEach.map((each) => each.Properties)).toContainEqual(Properties);
    const filters = JSON.stringify(new TemplateView(aTemplate({ alarms: "full" })).ofType("AWS::Logs::MetricFilter"));
    expect(filters).toContain("FunctionStarted");
    expect(filters).not.toMatch(/FunctionFailed|FunctionNearTimeout/);
  });
});

describe("the operator topic", () => {
  it("lets only alarms and budgets of this account publish by themselves", () => {
    const policies = view.ofType("AWS::SNS::TopicPolicy").map(({ Properties }) => JSON.stringify(Properties));
    const ofOperator = policies.find((policy) => policy.includes("Allowcloudwatch"));
    for (const service of ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"]) expect(ofOperator).toContain(service);
    expect(ofOperator?.match(/aws:SourceAccount/g)).toHaveLength(2);
    expect(policies.find((policy) => policy !== ofOperator)).not.toContain("amazonaws.com");
  });
});

describe("the dashboard", () => {
  it("shows polls, articles, mentions, alerts, latencies at p50 and p95, feed health and what costs", () => {
    const [dashboard] = view.ofType("AWS::CloudWatch::Dashboard");
    const body = JSON.stringify(dashboard?.Properties.DashboardBody);
    for (const shown of [
      "FeedPolled",
      "ArticleStored",
      "MentionFound_iran_to_russia",
      "AlertPublished_high",
      "LatencyFromPublication",
      "LatencyFromFirstSight",
      "p50",
      "p95",
      "FeedSilent",
      "Cost drivers",
    ])
      expect(body).toContain(shown);
  });
});
