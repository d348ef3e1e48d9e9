import { Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  ApplicationLogLevel,
  Architecture,
  CfnFunction,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { environmentFor } from "../../shared/config.ts";
import type { resourceNames } from "../../shared/resource-names.ts";
import { type StageName, stageDefinition } from "../../shared/stages.ts";
import type { DeploymentSettings } from "../deployment-settings.ts";
import { reservedConcurrency, tracingMode } from "../function-limits.ts";
import { FunctionRole, type WatchResources } from "./function-role.ts";

export interface StageFunctionProps {
  readonly stage: StageName;
  readonly settings: DeploymentSettings;
  readonly names: ReturnType<typeof resourceNames>;
  readonly resources: WatchResources;
  /** Folder with the bundle; its entry is index.mjs. */
  readonly codeDirectory: string;
}

/** One stage as a Lambda: everything about it is read from shared/stages.ts. */
export class StageFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: FunctionRole["role"];
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: StageFunctionProps) {
    super(scope, id);
    const { stage, settings, names, resources } = props;
    const definition = stageDefinition(stage);
    this.logGroup = new LogGroup(this, "Log", {
      logGroupName: `/transfer-watch/${settings.environment}/${stage}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new FunctionRole(this, "Rights", { stage: definition, resources, logGroup: this.logGroup }).role;
    const concurrency = reservedConcurrency(stage);
    this.function = new LambdaFunction(this, "Function", {
      functionName: names.function(stage),
      description: definition.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: Code.fromAsset(props.codeDirectory),
      role: this.role,
      timeout: Duration.seconds(definition.timeoutSeconds),
      memorySize: definition.memoryMb,
      environment: {
        ...stageEnvironment(stage, settings, resources),
        NODE_OPTIONS: "--enable-source-maps",
      },
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      // What our own log writes is set by LOG_LEVEL; metric lines have no level and count as INFO, so they must pass.
      applicationLogLevelV2: settings.logLevel === "DEBUG" ? ApplicationLogLevel.DEBUG : ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.INFO,
      recursiveLoop: RecursiveLoop.TERMINATE,
      ...(settings.reserveConcurrency && concurrency && { reservedConcurrentExecutions: concurrency }),
    });
    // Not by the `tracing` property: that would add a wildcard statement to each role; see ./tracing-policy.ts.
    const resource = this.function.node.defaultChild;
    if (!(resource instanceof CfnFunction)) return;
    resource.tracingConfig = { mode: tracingMode(stage) };
    // The reference to the role already orders the two; CDK's second word for it is a finding of cfn-lint (W3005).
    resource.addDeletionOverride("DependsOn");
  }
}

function stageEnvironment(stage: StageName, settings: DeploymentSettings, resources: WatchResources) {
  return environmentFor(stage, {
    table: (name) => resources.tables[name].table.tableName,
    queue: (name) => resources.queues[name].queueUrl,
    topic: (name) => resources.topics[name].topicArn,
    contactUrl: settings.contactUrl,
    environment: settings.environment,
    logLevel: settings.logLevel,
    smsMonthlyBudgetUsd: settings.smsMonthlyBudgetUsd,
    alertTopics: settings.alertTopics,
  });
}
