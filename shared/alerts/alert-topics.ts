/** SNS takes 200 filter policies on one topic, and every subscription of ours has one: more people need more topics. */
export const subscribersPerTopic = 200;
/** 10,000 subscribers: as many filter policies as SNS lets one account have. */
export const mostAlertTopics = 50;

/** The name or ARN of an alert topic by its number: the first is called as before there were more. */
export function numberedTopic(first: string, number: number): string {
  return number === 1 ? first : `${first}-${number}`;
}

/** The number of the alert topic that a subscription is on, by its ARN; 1 for one that has none yet. */
export function topicOfSubscription(subscriptionArn: string | undefined): number {
  const topicArn = subscriptionArn?.slice(0, subscriptionArn.lastIndexOf(":")) ?? "";
  return Number(/:[\w-]*-alerts-(\d+)$/.exec(topicArn)?.[1] ?? 1);
}

/** Whether a topic is one of those that begin with this first one. */
export function isAlertTopic(topicArn: string, first: string): boolean {
  return (
    topicArn === first || (topicArn.startsWith(`${first}-`) && /^[1-9]\d*$/.test(topicArn.slice(first.length + 1)))
  );
}
