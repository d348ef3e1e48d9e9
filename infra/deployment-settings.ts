import { mostAlertTopics } from "../shared/alerts/alert-topics.ts";
import type { LogLevel } from "../shared/config.ts";
import { WatchError } from "../shared/errors.ts";
import type { AlarmLevel } from "./alarms/alarm-definition.ts";

/** What a person may choose for one deployment, each by `-c name=value` or in cdk.json's context. */
export interface DeploymentSettings {
  /** Part of every name: several environments can live in one account. */
  readonly environment: string;
  /** Named in the User-Agent, so that a publisher can write to whoever runs this. */
  readonly contactUrl: string;
  /** Gets the operator's notices; further ones can be subscribed to the operator topic at any time. */
  readonly operatorEmail?: string;
  /** Encrypt with an own KMS key (about $1 a month and its requests) instead of the keys that the services own. */
  readonly customerKey: boolean;
  readonly logLevel: LogLevel;
  readonly monthlyBudgetUsd: number;
  readonly smsMonthlyBudgetUsd: number;
  /** 200 subscribers fit on one. To raise it later is safe; to lower it takes the subscriptions of the topics left out with them. */
  readonly alertTopics: number;
  /** How many feeds are expected: what is "far more than scheduled" follows from it. */
  readonly feeds: number;
  /** One alarm for all functions together, or one for each: see infra/alarms. */
  readonly alarms: AlarmLevel;
  /** False for a new account, whose whole concurrency is 10 and of which AWS lets nothing be reserved. */
  readonly reserveConcurrency: boolean;
}

export const exampleContactUrl = "https://example.org/transfer-watch";

/**
 * @param context reads one value of the CDK context, undefined when it is not set
 * @throws {WatchError} CONFIG_INVALID naming every setting at fault
 */
export function readDeploymentSettings(context: (name: string) => unknown): DeploymentSettings {
  const faults: string[] = [];
  const text = (name: string, fallback: string, pattern: RegExp, expected: string): string => {
    const value = String(context(name) ?? fallback);
    if (!pattern.test(value)) faults.push(`${name} is "${value}", expected ${expected}`);
    return value;
  };
  const amount = (name: string, fallback: number): number => {
    const value = Number(context(name) ?? fallback);
    if (!(Number.isFinite(value) && value > 0))
      faults.push(`${name} is "${context(name)}", expected a positive number`);
    return value;
  };
  const whole = (name: string, fallback: number, most: number): number => {
    const value = amount(name, fallback);
    if (!Number.isInteger(value) || value > most)
      faults.push(`${name} is "${context(name)}", expected a whole number up to ${most}`);
    return value;
  };
  const flag = (name: string, fallback: boolean): boolean =>
    text(name, String(fallback), /^(true|false)$/, "true or false") === "true";
  const operatorEmail = context("operatorEmail");
  const settings: DeploymentSettings = {
    environment: text("env", "dev", /^[a-z][a-z0-9]{0,15}$/, "up to 16 lower-case letters and digits"),
    contactUrl: text("contactUrl", exampleContactUrl, /^https:\/\/\S+$/, "an https address"),
    ...(operatorEmail !== undefined && { operatorEmail: text("operatorEmail", "", /^\S+@\S+$/, "an email address") }),
    customerKey: flag("cmk", false),
    logLevel: asLogLevel(text("logLevel", "INFO", /^(DEBUG|INFO|WARN|ERROR)$/, "DEBUG, INFO, WARN or ERROR")),
    monthlyBudgetUsd: amount("monthlyBudgetUsd", 5),
    smsMonthlyBudgetUsd: amount("smsMonthlyBudgetUsd", 1),
    alertTopics: whole("alertTopics", 1, mostAlertTopics),
    feeds: amount("feeds", 100),
    alarms: text("alarms", "frugal", /^(frugal|full)$/, "frugal or full") === "full" ? "full" : "frugal",
    reserveConcurrency: flag("reserveConcurrency", true),
  };
  if (faults.length > 0) throw new WatchError("CONFIG_INVALID", `deployment settings: ${faults.join("; ")}`);
  return settings;
}

function asLogLevel(value: string): LogLevel {
  return value === "DEBUG" || value === "WARN" || value === "ERROR" ? value : "INFO";
}
