import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";

/** What a role that reads and writes encrypted queues, topics and tables must be allowed on the key. */
export const keyActions = ["kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey"] as const;

/** One rotating key. CloudWatch and Budgets publish to the operator topic by themselves, so they are named in its policy: without that, alarms fall silent. */
export function customerKey(scope: Construct, alias: string): Key {
  const key = new Key(scope, "Key", { alias, enableKeyRotation: true, description: "queues, topics and tables" });
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: "AlarmsMayPublish",
      principals: ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"].map((name) => new ServicePrincipal(name)),
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: ["*"], // in a key policy this is the key itself
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
  );
  return key;
}
