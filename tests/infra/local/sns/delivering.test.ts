import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { renderEmail } from "../../../../infra/local/sns/render-email.ts";
import { measureSms } from "../../../../infra/local/sns/sms-parts.ts";
import { type ATopic, aTopic } from "./a-topic.ts";

async function started(...options: Parameters<typeof aTopic>): Promise<ATopic> {
  const topic = await aTopic(...options);
  onTestFinished(() => topic.close());
  return topic;
}

describe("a delivered email", () => {
  it("has its subject, its text and the link that ends it", async () => {
    const topic = await started();
    await topic.subscribeConfirmed("ann@example.org");
    await topic.publish({ Subject: "News", Message: "Тегеран = столица" });
    const [, email = ""] = await topic.delivered();
    expect(email).toContain("Subject: News\r\n");
    expect(email).toContain("To: ann@example.org\r\n");
    expect(email).toContain("\n\nТегеран = столица\n");
    expect(email).toMatch(/To stop receiving messages of this topic, open this link:\nhttp:\S+Unsubscribe/);
  });

  const email = {
    kind: "message",
    to: "ann@example.org",
    displayName: "Вести",
    subject: "News",
    body: `${"слово ".repeat(40)}\nends with a blank \nа=б`,
    date: new Date(Date.UTC(2026, 4, 1, 12)),
    messageId: "1@example.org",
  } as const;

  it("keeps RFC 5322: CRLF only, ASCII only, header lines under 78 and body lines under 77 characters", () => {
    const rendered = renderEmail(email);
    expect(rendered.replaceAll("\r\n", "")).toMatch(/^[\t\x20-\x7e]*$/);
    expect(Math.max(...rendered.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(77);
    expect(rendered).toContain("Date: Fri, 01 May 2026 12:00:00 +0000\r\n");
    expect(rendered).toContain("From: =?UTF-8?B?0JLQtdGB0YLQuA==?= <no-reply@sns.example.org>\r\n");
    expect(rendered).toContain("ends with a blank=20\r\n");
  });
});

describe("a delivered SMS", () => {
  it("says how it travels", async () => {
    const topic = await started();
    await topic.subscribe("sms", "+15550100001");
    await topic.publish({ Message: "It’s Cyrillic: да" });
    expect((await topic.delivered())[0]).toMatch(/Encoding: UCS-2\nParts: 1\nCharacters: 17\n/);
  });

  it.each([
    ["x".repeat(160), "GSM-7", 160, 1],
    ["x".repeat(161), "GSM-7", 161, 2],
    ["€".repeat(81), "GSM-7", 162, 2],
    ["x".repeat(307), "GSM-7", 307, 3],
    ["ж".repeat(70), "UCS-2", 70, 1],
    ["ж".repeat(71), "UCS-2", 71, 2],
    [`${"x".repeat(69)}’’`, "UCS-2", 71, 2],
  ])("%# is counted as SNS counts it", (text, encoding, units, parts) => {
    expect(measureSms(text)).toEqual({ encoding, units, parts });
  });
});

describe("a queue that is subscribed", () => {
  it("gets the default text in SNS's envelope, with the attributes", async () => {
    const bodies: string[] = [];
    const topic = await started({ deliverToQueue: async (_arn, body) => void bodies.push(body) });
    await topic.subscribe("sqs", "arn:aws:sqs:eu-central-1:000000000000:machine");
    const MessageAttributes = { severity: { DataType: "String", StringValue: "high" } };
    await topic.publish({ MessageStructure: "json", Message: '{"default":"{}","sms":"no"}', MessageAttributes });
    expect(JSON.parse(bodies[0] ?? "")).toMatchObject({
      Type: "Notification",
      Message: "{}",
      MessageAttributes: { severity: { Type: "String", Value: "high" } },
    });
  });
});

describe("the state of the stand-in", () => {
  it("is found again after a restart", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sns-state-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const stateFile = join(folder, "sns.json");
    const before = await aTopic({ stateFile });
    await before.subscribe("sms", "+15550100001", { to: ["ann"] });
    await before.close();
    const after = await started({ stateFile });
    await after.publish({ MessageAttributes: { to: { DataType: "String", StringValue: "ann" } } });
    expect(await after.fileNames()).toHaveLength(1);
    expect(JSON.parse(await readFile(stateFile, "utf8")).subscriptions).toHaveLength(1);
  });
});
