import { GetAccountSettingsCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { GetSMSAttributesCommand, GetSMSSandboxAccountStatusCommand, SNSClient } from "@aws-sdk/client-sns";
import { GetParameterCommand, ParameterNotFound, SSMClient } from "@aws-sdk/client-ssm";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import type { AwsAccess } from "../../shared/config.ts";
import type { AccountView } from "./check-account.ts";

/** Where `cdk bootstrap` leaves its version. */
const bootstrapParameter = "/cdk-bootstrap/hnb659fds/version";
/** What SNS has while nobody set another limit. */
const defaultSmsLimitUsd = 1;

/** Asks AWS itself, once and without patience: a person waits. */
export function viewAccount({ region, credentials, endpoints }: AwsAccess): AccountView & { close(): void } {
  const options = {
    region,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    ...(credentials && { credentials }),
  };
  const sts = new STSClient(options);
  const ssm = new SSMClient(options);
  const sns = new SNSClient({ ...options, ...(endpoints.sns && { endpoint: endpoints.sns }) });
  const lambda = new LambdaClient(options);
  return {
    region,
    account: async () => (await sts.send(new GetCallerIdentityCommand({}))).Account ?? "unknown",
    async bootstrapVersion() {
      try {
        const { Parameter } = await ssm.send(new GetParameterCommand({ Name: bootstrapParameter }));
        return Number(Parameter?.Value);
      } catch (thrown) {
        if (thrown instanceof ParameterNotFound) return undefined;
        throw thrown;
      }
    },
    isInSmsSandbox: async () => (await sns.send(new GetSMSSandboxAccountStatusCommand({}))).IsInSandbox === true,
    async smsMonthlyLimitUsd() {
      const { attributes } = await sns.send(new GetSMSAttributesCommand({ attributes: ["MonthlySpendLimit"] }));
      return Number(attributes?.MonthlySpendLimit ?? defaultSmsLimitUsd);
    },
    async concurrency() {
      const { AccountLimit } = await lambda.send(new GetAccountSettingsCommand({}));
      return {
        limit: AccountLimit?.ConcurrentExecutions ?? 0,
        unreserved: AccountLimit?.UnreservedConcurrentExecutions ?? 0,
      };
    },
    close() {
      for (const client of [sts, ssm, sns, lambda]) client.destroy();
    },
  };
}
