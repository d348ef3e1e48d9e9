import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { resourceNames } from "../shared/resource-names.ts";
import { bundleFunctions, contentVersion } from "./bundle-functions.ts";
import { readDeploymentSettings } from "./deployment-settings.ts";
import { TransferWatchStack } from "./transfer-watch-stack.ts";

/** `cdk synth -c env=prod`: every choice is in deployment-settings.ts. A finding of cdk-nag ends the synthesis. */
const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

const bundles = await bundleFunctions(join(import.meta.dirname, "../dist/functions"));
const directoryOf = new Map(bundles.map(({ stage, directory }) => [stage, directory]));
const settings = readDeploymentSettings((name) => app.node.tryGetContext(name));
const synced = directoryOf.get("sync-feeds") ?? "";
new TransferWatchStack(app, resourceNames(settings.environment).stack, {
  settings,
  codeDirectory: (stage) => directoryOf.get(stage) ?? "",
  contentVersion: await contentVersion(synced),
});
app.synth();
