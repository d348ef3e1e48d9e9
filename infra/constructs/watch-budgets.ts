import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";

export interface WatchBudgetsProps {
  readonly namePrefix: string;
  readonly operator: ITopic;
  readonly monthlyUsd: number;
  readonly smsMonthlyUsd: number;
}

/** AWS Budgets watches the estimated bill and what SNS costs (which is the SMS), and costs nothing itself. */
export class WatchBudgets extends Construct {
  constructor(scope: Construct, id: string, { namePrefix, operator, monthlyUsd, smsMonthlyUsd }: WatchBudgetsProps) {
    super(scope, id);
    const subscribers = [{ subscriptionType: "SNS", address: operator.topicArn }];
    const budget = (name: string, amount: number, costFilters?: Record<string, string[]>) =>
      new CfnBudget(this, name, {
        budget: {
          budgetName: `${namePrefix}-${name}`,
          budgetType: "COST",
          timeUnit: "MONTHLY",
          budgetLimit: { amount, unit: "USD" },
          ...(costFilters && { costFilters }),
        },
        notificationsWithSubscribers: [
          { notification: { ...above, notificationType: "FORECASTED", threshold: 100 }, subscribers },
          { notification: { ...above, notificationType: "ACTUAL", threshold: 80 }, subscribers },
        ],
      });
    budget("bill", monthlyUsd);
    budget("sms", smsMonthlyUsd, { Service: ["Amazon Simple Notification Service"] });
  }
}

const above = { comparisonOperator: "GREATER_THAN", thresholdType: "PERCENTAGE" } as const;
