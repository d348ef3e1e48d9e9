import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { readDeploymentSettings } from "../../../infra/deployment-settings.ts";
import { TransferWatchStack } from "../../../infra/transfer-watch-stack.ts";

const fixtureCode = join(import.meta.dirname, "../../fixtures/function-code");

/** The stack with the given context, over a one-line handler: nothing is bundled. */
export function aStack(context: Readonly<Record<string, string>> = {}): TransferWatchStack {
  // As a property of this app only: set for the whole process it would switch bundling off elsewhere too.
  const app = new App({ context: { "aws:cdk:bundling-stacks": [] } });
  const settings = readDeploymentSettings((name) => context[name]);
  const codeDirectory = () => fixtureCode;
  return new TransferWatchStack(app, "stack", { settings, codeDirectory, codeVersion: "1.0.0+abc" });
}

export function aTemplate(context: Readonly<Record<string, string>> = {}): Template {
  return Template.fromStack(aStack(context));
}
