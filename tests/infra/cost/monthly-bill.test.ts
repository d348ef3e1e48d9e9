import { describe, expect, it } from "vitest";
import { showBill } from "../../../bin/show-bill.ts";
import { alarmDefinitions } from "../../../infra/alarms/alarm-definitions.ts";
import { estimateUsage, type Load, unitCosts } from "../../../infra/cost/estimate-usage.ts";
import { monthlyBill } from "../../../infra/cost/monthly-bill.ts";
import { pricesOf } from "../../../infra/cost/prices.ts";
import { cloudWatchMetrics } from "../../../shared/adapters/powertools/lambda-metrics.ts";
import { aTemplate } from "../support/a-template.ts";
import { list, record, TemplateView } from "../support/template-view.ts";

const aLoad = (changes: Partial<Load> = {}): Load => ({
  feeds: 100,
  intervalMinutes: 5,
  articlesPerFeedPerDay: 6,
  alertsPerDay: 5,
  emailSubscribers: 5,
  smsSubscribers: 0,
  alarms: "frugal",
  ...changes,
});

describe("the monthly bill without SMS", () => {
  it("is at most $1 for 100 feeds every 5 minutes", () => {
    expect(monthlyBill(aLoad()).usdWithoutSms).toBeLessThanOrEqual(1);
  });

  it("is at most $30 for 10,000 feeds every 5 minutes", () => {
    expect(monthlyBill(aLoad({ feeds: 10_000 })).usdWithoutSms).toBeLessThanOrEqual(30);
  });

  it("hides nothing: without AWS's allowances it is more, and both are told", () => {
    const bill = monthlyBill(aLoad());
    expect(bill.usdWithoutAllowances).toBeGreaterThan(bill.usd + 5);
    expect(showBill(bill)).toContain(bill.usdWithoutAllowances.toFixed(2));
  });

  it("is the sum of its lines", () => {
    const bill = monthlyBill(aLoad({ smsSubscribers: 3 }));
    expect(bill.lines.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(bill.usd, 10);
    expect(bill.usd).toBeGreaterThan(bill.usdWithoutSms);
  });

  it("grows with feeds, with news and with shorter intervals", () => {
    const usd = (changes: Partial<Load>) => monthlyBill(aLoad({ feeds: 5_000, ...changes })).usd;
    const base = usd({});
    expect(usd({ feeds: 6_000 })).toBeGreaterThan(base);
    expect(usd({ articlesPerFeedPerDay: 12 })).toBeGreaterThan(base);
    expect(usd({ intervalMinutes: 2 })).toBeGreaterThan(base);
  });
});

describe("the usage behind it", () => {
  const usage = estimateUsage(aLoad());

  it.each(["frugal", "full"] as const)("counts every alarm and metric that is deployed with %s alarms", (alarms) => {
    const view = new TemplateView(aTemplate({ alarms }));
    const { alarmMetrics, metrics } = estimateUsage(aLoad({ alarms }));
    expect(alarmMetrics).toBe(view.ofType("AWS::CloudWatch::Alarm").length);
    expect(alarmMetrics).toBe(alarmDefinitions({ alarms, feeds: 100, smsMonthlyBudgetUsd: 1 }).length);
    const counted = view.ofType("AWS::Logs::MetricFilter").map(({ Properties }) => {
      const [transformation] = list(Properties.MetricTransformations);
      return record(transformation).MetricName;
    });
    expect(metrics).toBe(new Set([...counted, ...Object.values(cloudWatchMetrics)]).size);
  });

  it("asks a few dollars more for an alarm on each function and queue", () => {
    const extra = monthlyBill(aLoad({ alarms: "full" })).usd - monthlyBill(aLoad()).usd;
    expect(extra).toBeGreaterThan(2);
    expect(extra).toBeLessThan(3);
  });

  it("counts the receives of five pollers a queue, which find nothing most of the time", () => {
    expect(usage.sqsRequests).toBeGreaterThan(3 * 5 * 3 * 60 * 24 * 30);
  });

  it("counts two scheduled starts a minute and the rarer ones", () => {
    const minutes = 60 * 24 * 30.4;
    expect(usage.schedulerInvocations).toBeGreaterThan(2 * minutes);
    expect(usage.schedulerInvocations).toBeLessThan(2.2 * minutes);
  });

  it("counts half a read unit for a poll that finds nothing new", () => {
    const more = estimateUsage(aLoad({ feeds: 200 }));
    const polls = (100 * 60 * 24 * 30.4) / 5;
    expect(more.readUnits - usage.readUnits).toBeGreaterThan(polls * unitCosts.readUnitsPerPoll);
  });

  it("says of which region and day the prices are", () => {
    expect(showBill(monthlyBill(aLoad()))).toContain(`${pricesOf.region}, ${pricesOf.date}`);
  });
});
