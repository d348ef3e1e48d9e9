import { describe, expect, it } from "vitest";
import { resourceNames } from "../../shared/resource-names.ts";
import { aStack, aTemplate } from "./support/a-template.ts";
import { EffectiveRights } from "./support/effective-rights.ts";
import { TemplateView } from "./support/template-view.ts";

const names = resourceNames("dev");
const topicNamesOf = (template: ReturnType<typeof aTemplate>) =>
  Object.values(template.findResources("AWS::SNS::Topic")).map(({ Properties }) => Properties.TopicName);

describe("alert topics", () => {
  const template = aTemplate({ alertTopics: "3" });
  const view = new TemplateView(template);
  const third = `arn:aws:sns:us-east-1:111122223333:${names.topic("alerts")}-3`;

  it("are one unless more are asked for", () => {
    expect(topicNamesOf(aTemplate())).toEqual(["transfer-watch-dev-alerts", "transfer-watch-dev-operator"]);
  });

  it("are called like the first, with their number, and take TLS only", () => {
    expect(topicNamesOf(template)).toEqual(
      expect.arrayContaining([
        "transfer-watch-dev-alerts",
        "transfer-watch-dev-alerts-2",
        "transfer-watch-dev-alerts-3",
      ]),
    );
    expect(Object.keys(template.findResources("AWS::SNS::TopicPolicy"))).toHaveLength(4);
  });

  it.each(["publish-alerts", "send-digest"] as const)("may be published to by %s, each of them", (stage) => {
    const rights = EffectiveRights.ofFunction(view, names.function(stage));
    expect([rights.allows("sns:Publish", third), rights.allows("sns:Publish", `${third}3`)]).toEqual([true, false]);
  });

  it("are all listed by reconcile-subscribers, which is told how many there are", () => {
    const rights = EffectiveRights.ofFunction(view, names.function("reconcile-subscribers"));
    expect(rights.allows("sns:ListSubscriptionsByTopic", third)).toBe(true);
    template.hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: names.function("reconcile-subscribers"),
      Environment: { Variables: { ALERT_TOPICS: "3" } },
    });
  });

  it("raise one alarm together when deliveries fail", () => {
    const alarm = Object.values(template.findResources("AWS::CloudWatch::Alarm")).find(({ Properties }) =>
      JSON.stringify(Properties.Metrics ?? "").includes("NumberOfNotificationsFailed"),
    );
    const metrics: readonly { readonly Expression?: string }[] = alarm?.Properties.Metrics ?? [];
    expect(metrics.filter(({ Expression }) => Expression === undefined)).toHaveLength(3);
  });

  it.each(["0", "1.5", "51", "many"])("are refused when %s are asked for", (alertTopics) => {
    expect(() => aStack({ alertTopics })).toThrow(/alertTopics/);
  });
});
