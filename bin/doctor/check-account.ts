import { reservedConcurrency } from "../../infra/function-limits.ts";
import { stageNames } from "../../shared/stages.ts";

export interface Finding {
  readonly check: string;
  readonly verdict: "ok" | "note" | "wrong";
  readonly found: string;
  /** What to do, when it is not ok. */
  readonly mend?: string;
}

/** What the account says; each may reject with what AWS or the way to it answered. */
export interface AccountView {
  readonly region: string;
  account(): Promise<string>;
  bootstrapVersion(): Promise<number | undefined>;
  isInSmsSandbox(): Promise<boolean>;
  smsMonthlyLimitUsd(): Promise<number>;
  concurrency(): Promise<{ readonly limit: number; readonly unreserved: number }>;
}

/** The oldest bootstrap that today's CDK deploys to. */
const bootstrapNeeded = 6;
/** AWS keeps at least so many for functions that reserve none. */
const keptUnreserved = 100;

/** Checks whether an account is ready to be deployed to. One check that cannot be made does not stop the others. */
export async function checkAccount(view: AccountView): Promise<Finding[]> {
  const credentials = await find("credentials", async () => ok(`account ${await view.account()}`));
  if (credentials.verdict !== "ok") {
    const mend = "nothing else was asked; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
    return [{ ...credentials, mend }];
  }
  return [
    credentials,
    { check: "region", ...ok(view.region) },
    await find("bootstrap", async () => judgeBootstrap(await view.bootstrapVersion())),
    await find("SMS sandbox", async () => judgeSandbox(await view.isInSmsSandbox())),
    await find("SMS limit", async () =>
      ok(`$${await view.smsMonthlyLimitUsd()} a month; what is beyond, SNS drops without a word`),
    ),
    await find("Lambda concurrency", async () => judgeConcurrency(await view.concurrency())),
  ];
}

type Judgement = Omit<Finding, "check">;
const ok = (found: string): Judgement => ({ verdict: "ok", found });

function judgeBootstrap(version: number | undefined): Judgement {
  if (version !== undefined && version >= bootstrapNeeded) return ok(`version ${version}`);
  const found = version === undefined ? "this region is not bootstrapped" : `version ${version} is too old`;
  return { verdict: "wrong", found, mend: "npx cdk bootstrap" };
}

function judgeSandbox(isSandboxed: boolean): Judgement {
  if (!isSandboxed) return ok("left");
  const mend = "email works as it is; verify up to 10 numbers in the SNS console, or ask AWS to leave the sandbox";
  return { verdict: "note", found: "SMS go to verified numbers only", mend };
}

function judgeConcurrency({ limit, unreserved }: { readonly limit: number; readonly unreserved: number }): Judgement {
  const needed = stageNames.reduce((sum, stage) => sum + (reservedConcurrency(stage) ?? 0), 0);
  const found = `${limit} in all, ${unreserved} of them free; ${needed} would be reserved`;
  if (unreserved - needed >= keptUnreserved) return ok(found);
  const mend = "ask Service Quotas for more concurrent executions, or deploy with -c reserveConcurrency=false";
  return { verdict: "wrong", found, mend };
}

/** The judgement, or a finding that says why there is none. */
async function find(check: string, judge: () => Promise<Judgement>): Promise<Finding> {
  try {
    return { check, ...(await judge()) };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.name : "unknown";
    const found = reason === "CredentialsProviderError" ? "none are set" : `cannot be asked: ${reason}`;
    return { check, verdict: "wrong", found, mend: "check network and permissions" };
  }
}
