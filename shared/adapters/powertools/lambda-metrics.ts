import { MetricUnit, Metrics as PowertoolsMetrics } from "@aws-lambda-powertools/metrics";
import type { MetricDimensions, MetricName, Metrics } from "../../pipeline/metrics.ts";
import { toJsonLine } from "./json-line.ts";
import { type WriteLine, writeToStdout } from "./lambda-log.ts";

export const metricNamespace = "TransferWatch";
const maxValuesInLine = 99; // the embedded format takes 100 of one metric

/**
 * What CloudWatch keeps as a metric: only what an alarm or a percentile needs, without dimensions but the service, because each costs
 * $0.30 a month. Everything else is in the "measured" line of the log, where the dashboard's queries count it for nothing.
 */
export const cloudWatchMetrics = {
  FeedSilent: "FeedUnhealthy",
  FeedGap: "FeedGap",
  PublishFailed: "PublishFailed",
  SubscriberLost: "SubscriberLost",
  PendingArticleAge: "PendingAge",
  PendingAlertAge: "PendingAge",
  LatencyFromPublication: "LatencyFromPublication",
  LatencyFromFirstSight: "LatencyFromFirstSight",
} as const satisfies Partial<Record<MetricName, string>>;

const cloudWatchNames: Partial<Record<MetricName, string>> = cloudWatchMetrics;

/** Collects during one invocation; `flush` writes at most two lines: an embedded-metric line and a "measured" line. */
export class LambdaMetrics implements Metrics {
  readonly #powertools: PowertoolsMetrics;
  readonly #write: WriteLine;
  readonly #counts = new Map<string, number>();
  readonly #longest = new Map<string, number>();
  readonly #valuesHeld = new Map<string, number>();

  constructor(options: { readonly service: string; readonly write?: WriteLine }) {
    this.#powertools = new PowertoolsMetrics({ namespace: metricNamespace, serviceName: options.service });
    this.#write = options.write ?? writeToStdout;
  }

  count(name: MetricName, value = 1, dimensions: MetricDimensions = {}): void {
    for (const key of measureNames(name, dimensions)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + value);
    this.#keep(name, MetricUnit.Count, value);
  }

  timing(name: MetricName, valueMs: number, dimensions: MetricDimensions = {}): void {
    for (const key of measureNames(name, dimensions))
      this.#longest.set(key, Math.max(this.#longest.get(key) ?? 0, valueMs));
    this.#keep(name, MetricUnit.Milliseconds, valueMs);
  }

  /** @param facts stage and request id, so that a measurement can be traced to its invocation */
  flush(facts: Readonly<Record<string, string>>): void {
    if (this.#powertools.hasStoredMetrics()) this.#flushMetrics();
    if (this.#counts.size + this.#longest.size === 0) return;
    const measured = Object.fromEntries([...this.#counts, ...this.#longest]);
    this.#write(toJsonLine({ level: "INFO", message: "measured", ...facts, ...measured }));
    this.#counts.clear();
    this.#longest.clear();
  }

  #keep(name: MetricName, unit: "Count" | "Milliseconds", value: number): void {
    const kept = cloudWatchNames[name];
    if (kept === undefined || !Number.isFinite(value)) return;
    this.#powertools.addMetric(kept, unit, value);
    const held = (this.#valuesHeld.get(kept) ?? 0) + 1;
    this.#valuesHeld.set(kept, held);
    if (held >= maxValuesInLine) this.#flushMetrics();
  }

  #flushMetrics(): void {
    this.#write(JSON.stringify(this.#powertools.serializeMetrics()));
    this.#powertools.clearMetrics();
    this.#valuesHeld.clear();
  }
}

/** The whole and each part by itself, "AlertRaised" and "AlertRaised_high": fields bounded by the port's closed lists. */
function measureNames(name: MetricName, { direction, severity }: MetricDimensions): string[] {
  return [name, ...[direction, severity].filter((part) => part !== undefined).map((part) => `${name}_${part}`)];
}
