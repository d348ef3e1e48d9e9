import { WatchError } from "./errors.ts";
import { type QueueName, type StageName, stageDefinition, type TopicName } from "./stages.ts";
import type { TableName } from "./tables.ts";

/** The one place that knows the names of environment variables and the only reader of process.env. */
export const variables = {
  table: (name: TableName) => `TABLE_${name.toUpperCase()}`,
  queue: (name: QueueName) => `QUEUE_${name.toUpperCase()}_URL`,
  topic: (name: TopicName) => `TOPIC_${name.toUpperCase()}_ARN`,
  environment: "WATCH_ENVIRONMENT",
  contactUrl: "CONTACT_URL",
  logLevel: "LOG_LEVEL",
  smsMonthlyBudgetUsd: "SMS_MONTHLY_BUDGET_USD",
  alertTopics: "ALERT_TOPICS",
  allowPrivateNetwork: "ALLOW_PRIVATE_NETWORK",
} as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/** What one stage was given: exactly what `stages.ts` lists for it. */
export interface Config {
  readonly stage: StageName;
  /** Which deployment this is, e.g. "prod"; "local" on one machine. */
  readonly environment: string;
  readonly tables: Readonly<Partial<Record<TableName, string>>>;
  readonly queues: Readonly<Partial<Record<QueueName, string>>>;
  readonly topics: Readonly<Partial<Record<TopicName, string>>>;
  /** Named in the User-Agent, so that a publisher can write to us. */
  readonly contactUrl: string;
  readonly logLevel: LogLevel;
  readonly allowPrivateNetwork: boolean;
  /** What a month of SMS may cost by our estimate; set it to the account's own SNS spend limit (1 USD unless raised). */
  readonly smsMonthlyBudgetUsd: number;
  /** How many alert topics there are: the one given and those called like it with a number, see shared/alerts/alert-topics.ts. */
  readonly alertTopics: number;
  readonly aws: AwsAccess;
}

export type LogLevel = "DEBUG" | "INFO" | "WARN" | "ERROR";

/** How to reach AWS: the SDK's own defaults, or an endpoint that speaks its protocols (with its credentials). */
export interface AwsAccess {
  readonly region: string;
  readonly endpoints: { readonly dynamodb?: string; readonly sqs?: string; readonly sns?: string };
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  /** Where the defaults of the clients do not fit. */
  readonly limits?: Partial<CallLimits>;
}

/** How often and how long a call is tried; times in milliseconds. */
export interface CallLimits {
  readonly maxAttempts: number;
  readonly connectTimeoutMs: number;
  /** Until the answer begins, and then between its bytes. */
  readonly answerTimeoutMs: number;
}

/** @throws {WatchError} CONFIG_INVALID naming every variable at fault, not only the first. */
export function readConfig(stage: StageName, env: Environment = process.env): Config {
  const faults: string[] = [];
  const required = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === "") faults.push(`${name} is not set`);
    return value ?? "";
  };
  const definition = stageDefinition(stage);
  const logLevel = env[variables.logLevel] ?? "INFO";
  if (!isLogLevel(logLevel)) faults.push(`${variables.logLevel} is "${logLevel}", expected DEBUG, INFO, WARN or ERROR`);
  const smsMonthlyBudgetUsd = Number(env[variables.smsMonthlyBudgetUsd] ?? "1");
  if (!Number.isFinite(smsMonthlyBudgetUsd) || smsMonthlyBudgetUsd < 0)
    faults.push(`${variables.smsMonthlyBudgetUsd} is "${env[variables.smsMonthlyBudgetUsd]}", expected US dollars`);
  const alertTopics = Number(env[variables.alertTopics] ?? "1");
  if (!Number.isInteger(alertTopics) || alertTopics < 1)
    faults.push(`${variables.alertTopics} is "${env[variables.alertTopics]}", expected a whole number`);
  const config: Config = {
    stage,
    environment: env[variables.environment] ?? "local",
    tables: fromNames(Object.keys(definition.tables) as TableName[], (name) => required(variables.table(name))),
    queues: fromNames(definition.sendsTo, (name) => required(variables.queue(name))),
    topics: fromNames(Object.keys(definition.topics) as TopicName[], (name) => required(variables.topic(name))),
    contactUrl: definition.touchesInternet ? required(variables.contactUrl) : "",
    logLevel: isLogLevel(logLevel) ? logLevel : "INFO",
    allowPrivateNetwork: env[variables.allowPrivateNetwork] === "true",
    smsMonthlyBudgetUsd,
    alertTopics,
    aws: readAwsAccess(env),
  };
  if (faults.length > 0) throw new WatchError("CONFIG_INVALID", `environment of ${stage}: ${faults.join("; ")}`);
  return config;
}

/** Where publishers may write to whoever runs this command line; empty when nobody said so. */
export function readContactUrl(env: Environment = process.env): string {
  return env[variables.contactUrl] ?? "";
}

/** The SDK's standard variables; a general endpoint serves every client that has none of its own. */
export function readAwsAccess(env: Environment = process.env): AwsAccess {
  const endpoint = (service: string) => env[`AWS_ENDPOINT_URL_${service}`] ?? env.AWS_ENDPOINT_URL;
  const dynamodb = endpoint("DYNAMODB");
  const sqs = endpoint("SQS");
  const sns = endpoint("SNS");
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env;
  return {
    region: env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? "eu-central-1",
    endpoints: { ...(dynamodb && { dynamodb }), ...(sqs && { sqs }), ...(sns && { sns }) },
    ...(accessKeyId &&
      secretAccessKey && { credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) } }),
  };
}

/** The variables that `readConfig` will read back: used by the constructs and by the local run. */
export function environmentFor(
  stage: StageName,
  names: {
    readonly table: (name: TableName) => string;
    readonly queue: (name: QueueName) => string;
    readonly topic: (name: TopicName) => string;
    readonly contactUrl: string;
    readonly environment?: string;
    readonly logLevel?: LogLevel;
    readonly smsMonthlyBudgetUsd?: number;
    readonly alertTopics?: number;
  },
): Record<string, string> {
  const definition = stageDefinition(stage);
  const environment: Record<string, string> = {};
  if (names.environment !== undefined) environment[variables.environment] = names.environment;
  if (names.logLevel !== undefined) environment[variables.logLevel] = names.logLevel;
  if (names.smsMonthlyBudgetUsd !== undefined && definition.topics.alerts?.includes("Publish"))
    environment[variables.smsMonthlyBudgetUsd] = String(names.smsMonthlyBudgetUsd);
  if (names.alertTopics !== undefined && definition.topics.alerts?.includes("ListSubscriptionsByTopic"))
    environment[variables.alertTopics] = String(names.alertTopics);
  for (const name of Object.keys(definition.tables) as TableName[])
    environment[variables.table(name)] = names.table(name);
  for (const name of definition.sendsTo) environment[variables.queue(name)] = names.queue(name);
  for (const name of Object.keys(definition.topics) as TopicName[])
    environment[variables.topic(name)] = names.topic(name);
  if (definition.touchesInternet) environment[variables.contactUrl] = names.contactUrl;
  return environment;
}

/** The name, URL or ARN that `readConfig` made sure of. @throws {WatchError} CONFIG_INVALID for one that stages.ts does not list. */
export function given<N extends string>(names: Readonly<Partial<Record<N, string>>>, name: N): string {
  const found = names[name];
  if (found === undefined) throw new WatchError("CONFIG_INVALID", `stages.ts does not give this stage ${name}`);
  return found;
}

function fromNames<N extends string>(names: readonly N[], value: (name: N) => string): Partial<Record<N, string>> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Partial<Record<N, string>>;
}

function isLogLevel(value: string): value is LogLevel {
  return value === "DEBUG" || value === "INFO" || value === "WARN" || value === "ERROR";
}
