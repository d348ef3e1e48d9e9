import { Stack } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { CfnEventInvokeConfig, type IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { useOfKey } from "./customer-key.ts";

export interface ScheduledRunProps {
  readonly function: IFunction;
  readonly name: string;
  /** As EventBridge Scheduler writes it, e.g. "rate(1 minutes)". */
  readonly expression: string;
  readonly purpose: string;
  readonly deadLetters: IQueue;
  readonly key?: IKey | undefined;
}

/** A schedule without slack that may start one function and nothing else; what cannot be started or fails ends in the dead letters. */
export class ScheduledRun extends Construct {
  constructor(scope: Construct, id: string, props: ScheduledRunProps) {
    super(scope, id);
    // A run that comes every minute is never repeated: the next one does its work. The rarer ones are, for up to an hour.
    const patience = props.expression === "rate(1 minutes)" ? everyMinute : rarer;
    const statements = [
      new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [props.function.functionArn] }),
      new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [props.deadLetters.queueArn] }),
      ...(props.key ? [useOfKey(props.key, ["sqs"])] : []),
    ];
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
      description: `starts ${props.name}`,
      inlinePolicies: { start: new PolicyDocument({ statements }) },
    });
    new CfnSchedule(this, "Schedule", {
      name: props.name,
      description: props.purpose,
      scheduleExpression: props.expression,
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: props.function.functionArn,
        roleArn: role.roleArn,
        deadLetterConfig: { arn: props.deadLetters.queueArn },
        retryPolicy: { maximumRetryAttempts: patience.startAttempts, maximumEventAgeInSeconds: patience.maxAgeSeconds },
      },
    });
    new CfnEventInvokeConfig(this, "Failures", {
      functionName: props.function.functionName,
      qualifier: "$LATEST",
      maximumRetryAttempts: patience.runAttempts,
      maximumEventAgeInSeconds: patience.maxAgeSeconds,
      destinationConfig: { onFailure: { destination: props.deadLetters.queueArn } },
    });
  }
}

const everyMinute = { startAttempts: 2, runAttempts: 0, maxAgeSeconds: 60 };
const rarer = { startAttempts: 10, runAttempts: 2, maxAgeSeconds: 3600 };
