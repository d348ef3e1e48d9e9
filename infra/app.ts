import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import described from "../package.json" with { type: "json" };
import { resourceNames } from "../shared/resource-names.ts";
import { bundleFunctions, contentVersion } from "./bundle-functions.ts";
import { readDeploymentSettings } from "./deployment-settings.ts";
import { TransferWatchStack } from "./transfer-watch-stack.ts";

/** `cdk synth -c env=prod`: every choice is in deployment-settings.ts. A finding of cdk-nag ends the synthesis. */
const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

const out = join(import.meta.dirname, "../dist/functions");
const bundles = await bundleFunctions(out);
const directoryOf = new Map(bundles.map(({ stage, directory }) => [stage, directory]));
const settings = readDeploymentSettings((name) => app.node.tryGetContext(name));
new TransferWatchStack(app, resourceNames(settings.environment).stack, {
  settings,
  codeDirectory: (stage) => directoryOf.get(stage) ?? "",
  codeVersion: `${described.version}+${await contentVersion(out)}`,
});
app.synth();
