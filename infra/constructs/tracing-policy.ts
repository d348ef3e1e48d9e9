import { Validations } from "aws-cdk-lib";
import { type IRole, Policy, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";

/** The right to send traces, in one place: X-Ray has no resources that a policy could name. */
export function tracingPolicy(scope: Construct, id: string, roles: readonly IRole[]): Policy {
  const policy = new Policy(scope, id, {
    roles: [...roles],
    statements: [
      new PolicyStatement({ actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], resources: ["*"] }),
    ],
  });
  Validations.of(policy).acknowledge({
    id: "AwsSolutions-IAM5[Resource::*]",
    reason: `${policy.node.path}: xray:PutTraceSegments and xray:PutTelemetryRecords accept no resource but "*".`,
  });
  return policy;
}
