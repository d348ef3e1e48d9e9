import { describe, expect, it, onTestFinished } from "vitest";
import { snsClient } from "../../../../shared/adapters/aws/clients.ts";
import { snsNotices, snsPublisher } from "../../../../shared/adapters/sns/publisher.ts";
import type { Publication } from "../../../../shared/pipeline/ports.ts";
import { aTopic } from "../../../infra/local/sns/a-topic.ts";
import { answeringServer } from "../../../support/answering-server.ts";

const publication = (changes: Partial<Publication> = {}): Publication => ({
  subject: "News",
  email: "the long text",
  sms: "the short text",
  machine: '{"v":1}',
  attributes: { severity: "high", to: ["ann"] },
  ...changes,
});

describe("a publication", () => {
  it("reaches those it is addressed to, in the text for their protocol", async () => {
    const topic = await aTopic();
    onTestFinished(() => topic.close());
    await topic.subscribeConfirmed("ann@example.org", { to: ["ann"] });
    await topic.subscribeConfirmed("eve@example.org", { to: ["eve"] });
    await topic.subscribe("sms", "+15550100001", { severity: ["high"] });
    const { messageId } = await snsPublisher(topic.client, topic.topicArn).publish(publication());
    expect(messageId).toMatch(/^[\da-f-]{36}$/);
    const [, , email, sms, ...more] = await topic.delivered();
    expect(email).toContain("To: ann@example.org\r\n");
    expect(email).toContain("the long text");
    expect(sms).toContain("the short text");
    expect(more).toEqual([]);
  });

  it("that SNS can never take is a permanent failure with SNS's own name for it", async () => {
    const topic = await aTopic();
    onTestFinished(() => topic.close());
    const published = snsPublisher(topic.client, topic.topicArn).publish(publication({ subject: "two\nlines" }));
    await expect(published).rejects.toMatchObject({
      code: "PUBLISH_PERMANENT",
      facts: { awsCode: "InvalidParameter" },
    });
  });

  const xml = (code: string) =>
    `<ErrorResponse><Error><Code>${code}</Code><Message>m</Message></Error></ErrorResponse>`;

  it.each([
    ["A7", 400, xml("EndpointDisabled"), "PUBLISH_PERMANENT", "EndpointDisabled"],
    ["A7", 400, xml("OptedOut"), "PUBLISH_PERMANENT", "OptedOut"],
    ["A7", 400, xml("InvalidParameter"), "PUBLISH_PERMANENT", "InvalidParameter"],
    ["A7", 400, xml("ParameterValueInvalid"), "PUBLISH_PERMANENT", "InvalidParameterValue"],
    ["A6", 429, xml("Throttled"), "PUBLISH_TRANSIENT", "Throttled"],
    ["A6", 400, xml("Throttling"), "PUBLISH_TRANSIENT", "Throttling"],
    ["A6", 500, xml("InternalError"), "PUBLISH_TRANSIENT", "InternalError"],
    ["A6", 503, "busy", "PUBLISH_TRANSIENT", undefined],
    ["A26", 403, xml("ExpiredToken"), "PUBLISH_TRANSIENT", "ExpiredToken"],
    ["A26", 403, xml("AuthorizationError"), "PUBLISH_TRANSIENT", "AuthorizationError"],
    ["a page instead of an answer:", 200, "<html><body>Welcome</body></html>", "PUBLISH_TRANSIENT", undefined],
    [
      "an answer without an id:",
      200,
      "<PublishResponse><PublishResult></PublishResult></PublishResponse>",
      "PUBLISH_TRANSIENT",
      "Unacknowledged",
    ],
  ])("%s answered %i %s is %s", async (_, status, body, code, awsCode) => {
    const server = await answeringServer([{ status, body }]);
    const client = snsClient(
      {
        region: "eu-central-1",
        credentials: { accessKeyId: "test", secretAccessKey: "test" },
        endpoints: { sns: server.endpoint },
      },
      { maxAttempts: 1 },
    );
    onTestFinished(async () => {
      client.destroy();
      await server.close();
    });
    const published = snsPublisher(client, "arn:aws:sns:eu-central-1:1:t").publish(publication());
    await expect(published).rejects.toMatchObject({ code, ...(awsCode && { facts: { awsCode } }) });
  });
});

describe("a notice to the operator", () => {
  it("is a plain message with its subject", async () => {
    const topic = await aTopic();
    onTestFinished(() => topic.close());
    await topic.subscribeConfirmed("op@example.org");
    await snsNotices(topic.client, topic.topicArn).send({ subject: "Two feeds are silent", body: "Since Monday." });
    expect((await topic.delivered())[1]).toMatch(/Subject: Two feeds are silent\r\n[\s\S]*Since Monday\./);
  });
});
