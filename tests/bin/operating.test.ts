import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeadLetterSource, lookAtDeadLetters, redrive } from "../../bin/dead-letters.ts";
import { type AccountView, checkAccount } from "../../bin/doctor/check-account.ts";
import type { Status } from "../../bin/status/gather-status.ts";
import { judgeStatus } from "../../bin/status/judge-status.ts";
import { showStatus } from "../../bin/status/show-status.ts";
import type { StandIns } from "../../infra/local/stand-ins.ts";
import { sqsClient } from "../../shared/adapters/aws/clients.ts";
import { runCommand } from "../support/run-command.ts";
import { startAllStandIns } from "../support/stand-ins.ts";

const folder = mkdtempSync(join(tmpdir(), "operating-"));
const here = ["--data", folder];
afterAll(() => rmSync(folder, { recursive: true }));

const aStatus = (changes: Partial<Status> = {}): Status => ({
  environment: { kind: "deployed", name: "transfer-watch-prod", isRunning: true },
  at: 1_000_000,
  code: "1.0.0",
  rules: { here: "abc", inForce: { version: "abc", publishedAt: 0, previous: [] } },
  queues: [{ name: "poll", waiting: 0, inFlight: 1 }],
  deadLetters: 0,
  pending: { articles: { count: 0, oldestMs: 0 }, alerts: { count: 0, oldestMs: 0 } },
  lastDispatchAt: 990_000,
  overdueFeeds: 0,
  feeds: { ok: 80 },
  feedsThatNeedAPerson: 0,
  alertsOfTheDay: { SENT: 3 },
  subscribers: { confirmed: 2 },
  ...changes,
});

describe("the status of an environment", () => {
  it("is well when everything moves", () => {
    expect(judgeStatus(aStatus())).toEqual([]);
    expect(showStatus(aStatus(), [])).toContain("all is well");
  });

  it.each<[Partial<Status>, RegExp]>([
    [
      { pause: { since: 1, reason: "moving" } },
      /paused \(moving\): transfer-watch resume --stack transfer-watch-prod$/m,
    ],
    [{ deadLetters: 2 }, /2 dead letters: transfer-watch queues list/],
    [{ alertsOfTheDay: { FAILED: 1 } }, /1 alerts could not be sent/],
    [{ feeds: {} }, /no feeds are watched/],
    [{ feeds: { disabled: 3, paused: 1 } }, /no feeds are watched/],
    [{ feeds: { ok: 40, failing: 41, disabled: 9 } }, /41 of 81 feeds cannot be read now/],
    [{ feedsThatNeedAPerson: 3 }, /3 feeds are silent or keep failing/],
    [{ subscribers: { pending: 1 } }, /nobody is subscribed/],
    [{ subscribers: { confirmed: 1, vanished: 1, "opted-out": 1 } }, /2 subscribers no longer get alerts/],
    [{ overdueFeeds: 7 }, /7 feeds are overdue: docs\/operating.md#alarm-stalled/],
    [{ pending: { articles: { count: 1, oldestMs: 400_000 }, alerts: { count: 0, oldestMs: 0 } } }, /articles wait/],
    [{ pending: { articles: { count: 0, oldestMs: 0 }, alerts: { count: 1, oldestMs: 400_000 } } }, /alerts wait/],
  ])("names what is wrong and what helps: %j", (changes, expected) => {
    const problems = judgeStatus(aStatus(changes));
    expect(problems).toEqual([expect.stringMatching(expected)]);
    expect(showStatus(aStatus(changes), problems)).toMatch(expected);
  });

  it("takes a few failing feeds among many for what they are", () => {
    expect(judgeStatus(aStatus({ feeds: { ok: 60, failing: 20 } }))).toEqual([]);
  });

  it("shows the stages in their order, each with what waits before it", () => {
    const queues = [
      { name: "poll", waiting: 1, inFlight: 2 },
      { name: "article", waiting: 3, inFlight: 0 },
      { name: "alert", waiting: 0, inFlight: 4 },
    ];
    const pending = { articles: { count: 3, oldestMs: 61_000 }, alerts: { count: 0, oldestMs: 0 } };
    const shown = showStatus(aStatus({ queues, pending, overdueFeeds: 2 }), []).split("\n");
    const first = shown.findIndex((line) => line.startsWith("dispatch-polls"));
    expect(shown.slice(first, first + 4)).toEqual([
      "dispatch-polls    last 10 s ago; 2 feeds overdue",
      "poll-feeds        1 waiting, 2 in hand",
      "extract-mentions  3 waiting, 0 in hand; 3 articles pending, the oldest due 61 s ago",
      "publish-alerts    0 waiting, 4 in hand; no alerts pending",
    ]);
  });

  it("calls nothing late where nothing runs", () => {
    const environment = { kind: "local", name: "data", isRunning: false } as const;
    expect(judgeStatus(aStatus({ environment, overdueFeeds: 80 }))).toEqual([]);
  });

  it("says when the rules in force are not those of this checkout", () => {
    const rules = { ...aStatus().rules, here: "new" };
    expect(showStatus(aStatus({ rules }), [])).toContain("abc (this checkout has new)");
  });
});

describe("the commands of an operator, on a local folder", () => {
  it("status ends with 1 while something is wrong, as text and as JSON", async () => {
    const text = await runCommand("status", ...here);
    expect(text).toMatchObject({ exit: 1, out: expect.stringContaining("no feeds are watched") });
    const json = await runCommand("status", "--json", ...here);
    expect(JSON.parse(json.out)).toMatchObject({
      deadLetters: 0,
      problems: expect.arrayContaining([expect.any(String)]),
    });
  });

  it("status and queues list say that there is nothing to look at, and make no folder", async () => {
    const missing = join(folder, "missing");
    for (const command of [["status"], ["queues", "list"]]) {
      const looked = await runCommand(...command, "--data", missing);
      expect(looked).toMatchObject({ exit: 1, talk: expect.stringContaining("nothing is watched from") });
      expect(existsSync(missing)).toBe(false);
    }
  });

  it("pause is seen by status until resume", async () => {
    expect(await runCommand("pause", "--reason", "tests", "--dry-run", ...here)).toMatchObject({ exit: 0 });
    expect((await runCommand("status", ...here)).out).not.toContain("paused");
    await runCommand("pause", "--reason", "tests", ...here);
    expect((await runCommand("status", ...here)).out).toContain("everything is paused (tests)");
    await runCommand("resume", ...here);
    expect((await runCommand("status", ...here)).out).not.toContain("paused");
    expect((await runCommand("resume", ...here)).talk).toContain("is not paused");
  });

  it("queues list shows every queue, and redrive finds nothing to do", async () => {
    expect((await runCommand("queues", "list", ...here)).out).toMatch(
      /^poll .*\narticle .*\nalert .*\ndead letters +0\n$/,
    );
    expect(await runCommand("queues", "redrive", ...here)).toMatchObject({
      exit: 0,
      talk: expect.stringContaining("0 sent back"),
    });
  });

  it("rules publish checks the rules and puts them in force; without others before, rollback says so", async () => {
    expect((await runCommand("rules", "publish", "--dry-run", ...here)).talk).toContain("would take over");
    expect((await runCommand("rules", "rollback", ...here)).exit).toBe(1);
    expect((await runCommand("rules", "publish", ...here)).exit).toBe(0);
    expect((await runCommand("status", "--json", ...here)).out).toMatch(/"inForce":\{"version":"[0-9a-f]{12}"/);
    expect(await runCommand("rules", "rollback", ...here)).toMatchObject({
      exit: 1,
      talk: expect.stringContaining("NOT_FOUND"),
    });
  });

  it("cost estimates a bill, and refuses what is no number", async () => {
    expect((await runCommand("cost", "--feeds", "200", "--json")).out).toContain('"feeds":200');
    expect(await runCommand("cost", "--feeds", "many")).toMatchObject({ exit: 2 });
  });
});

describe("dead letters", () => {
  let standIns: StandIns;
  let sqs: ReturnType<typeof sqsClient>;
  beforeAll(async () => {
    standIns = await startAllStandIns();
    sqs = sqsClient(standIns.aws);
  });
  afterAll(async () => {
    sqs.destroy();
    await standIns.close();
  });

  const environment = () => ({ clients: { sqs }, resources: standIns.resources });

  it("go back to the queue they came from; failed runs are dropped, and what nobody knows stays", async () => {
    const bodies: Readonly<Record<DeadLetterSource, string>> = {
      poll: '{"v":1,"shardId":"s","leaseId":"l","feedIds":["f"]}',
      article: '{"v":1,"articleId":"a"}',
      alert: '{"v":1,"alertId":"a"}',
      "scheduled run": '{"version":"0","source":"aws.scheduler"}',
      unknown: "<not json>",
    };
    for (const MessageBody of Object.values(bodies))
      await sqs.send(new SendMessageCommand({ QueueUrl: standIns.resources.deadLetterQueue, MessageBody }));
    const letters = await lookAtDeadLetters(environment());
    expect(Object.fromEntries(letters.map(({ source, body }) => [source, body]))).toEqual(bodies);
    expect(await redrive(environment(), letters)).toEqual({ sent: 3, dropped: 1, kept: 1 });
    const { ReceiveMessageCommand } = await import("@aws-sdk/client-sqs");
    const QueueUrl = standIns.resources.queues.article;
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }));
    expect(Messages?.map(({ Body }) => Body)).toEqual([bodies.article]);
  });
});

describe("the doctor", () => {
  const aView = (changes: Partial<AccountView> = {}): AccountView => ({
    region: "us-east-1",
    account: async () => "111122223333",
    bootstrapVersion: async () => 28,
    isInSmsSandbox: async () => false,
    smsMonthlyLimitUsd: async () => 1,
    concurrency: async () => ({ limit: 1000, unreserved: 1000 }),
    ...changes,
  });
  const unlike = async (changes: Partial<AccountView>) =>
    (await checkAccount(aView(changes))).filter(({ verdict }) => verdict !== "ok");

  it("finds nothing wrong with an account that is ready", async () => {
    expect(await unlike({})).toEqual([]);
  });

  it.each<[string, Partial<AccountView>, string, RegExp]>([
    ["no bootstrap", { bootstrapVersion: async () => undefined }, "wrong", /cdk bootstrap/],
    ["an old bootstrap", { bootstrapVersion: async () => 5 }, "wrong", /cdk bootstrap/],
    ["the SMS sandbox", { isInSmsSandbox: async () => true }, "note", /verify up to 10 numbers/],
    [
      "a new account's concurrency",
      { concurrency: async () => ({ limit: 10, unreserved: 10 }) },
      "wrong",
      /reserveConcurrency=false/,
    ],
  ])("says how to mend %s", async (_, changes, verdict, mend) => {
    expect(await unlike(changes)).toEqual([expect.objectContaining({ verdict, mend: expect.stringMatching(mend) })]);
  });

  it("goes on when one thing cannot be asked", async () => {
    const refused = { bootstrapVersion: () => Promise.reject(new Error("denied")), isInSmsSandbox: async () => true };
    expect((await unlike(refused)).map(({ check }) => check)).toEqual(["bootstrap", "SMS sandbox"]);
  });

  it("asks nothing else without credentials, and says so", async () => {
    const findings = await checkAccount(aView({ account: () => Promise.reject(new Error("no credentials")) }));
    expect(findings).toEqual([
      expect.objectContaining({ check: "credentials", verdict: "wrong", mend: expect.stringContaining("AWS_PROFILE") }),
    ]);
  });
});
