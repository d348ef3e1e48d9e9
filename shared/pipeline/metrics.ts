/** The metrics port: names and dimensions are a closed list, so a feed can never grow the bill. */
export interface Metrics {
  count(name: MetricName, value?: number, dimensions?: MetricDimensions): void;
  /** A duration or age in milliseconds. */
  timing(name: MetricName, valueMs: number, dimensions?: MetricDimensions): void;
}

export type MetricName =
  | "DispatchRun"
  | "FeedPolled"
  | "FeedUnchanged"
  | "FeedFailed"
  | "FeedSilent"
  | "FeedDisabled"
  | "FeedGap"
  | "ArticleStored"
  | "ArticleChanged"
  | "ArticleReadInPart"
  | "MentionFound"
  | "AlertRaised"
  | "AlertPublished"
  | "AlertHeld"
  | "PublishFailed"
  | "PrebuiltRulesRefused"
  | "SubscriberLost"
  | "SmsCostUsd"
  | "PendingArticleAge"
  | "PendingAlertAge"
  | "LatencyFromPublication"
  | "LatencyFromFirstSight";

export interface MetricDimensions {
  readonly direction?: "iran_to_russia" | "russia_to_iran" | "both" | "other";
  readonly severity?: "high" | "medium" | "low";
}

export const noMetrics: Metrics = { count() {}, timing() {} };
