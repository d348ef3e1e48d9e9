import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { type IKey, Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";

export type EncryptedService = "dynamodb" | "sqs" | "sns";

/** What each service does with the key in the name of whoever calls it. */
const actionsOf: Readonly<Record<EncryptedService, readonly string[]>> = {
  sqs: ["kms:Decrypt", "kms:GenerateDataKey"],
  sns: ["kms:Decrypt", "kms:GenerateDataKey"],
  dynamodb: [
    "kms:Decrypt",
    "kms:DescribeKey",
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
  ],
};

/** Lets a role use the key through these services, and never by itself. */
export function useOfKey(key: IKey, services: readonly EncryptedService[]): PolicyStatement {
  const { region } = Stack.of(key);
  return new PolicyStatement({
    actions: [...new Set(services.flatMap((service) => actionsOf[service]))],
    resources: [key.keyArn],
    conditions: { StringEquals: { "kms:ViaService": services.map((service) => `${service}.${region}.amazonaws.com`) } },
  });
}

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
