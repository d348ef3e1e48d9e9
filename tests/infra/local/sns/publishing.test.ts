import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ATopic, aTopic } from "./a-topic.ts";

let topic: ATopic;
beforeEach(async () => {
  topic = await aTopic();
});
afterEach(() => topic.close());

const refusal = { name: "InvalidParameterException" };
const text = (StringValue: string, DataType = "String") => ({ DataType, StringValue });

describe("a subject", () => {
  it("of 99 ASCII characters is taken", async () => {
    await expect(topic.publish({ Subject: "x".repeat(99) })).resolves.toBeDefined();
  });

  it.each([
    ["of 100 characters", "x".repeat(100)],
    ["with a line break", "news\nBcc: eve@example.org"],
    ["with a control character", "news\u0007"],
    ["beyond ASCII", "Новости"],
    ["that begins with a blank", " news"],
    ["that is empty", ""],
  ])("%s is refused", async (_, Subject) => {
    await expect(topic.publish({ Subject })).rejects.toMatchObject(refusal);
  });
});

describe("a message", () => {
  it("of 256 KiB in bytes is taken, one byte more is refused: characters do not count, bytes do", async () => {
    const kib256 = 256 * 1024;
    await expect(topic.publish({ Message: "x".repeat(kib256) })).resolves.toBeDefined();
    await expect(topic.publish({ Message: "x".repeat(kib256 + 1) })).rejects.toMatchObject(refusal);
    await expect(topic.publish({ Message: "ж".repeat(kib256 / 2 + 1) })).rejects.toMatchObject(refusal);
  });

  it("shares its 256 KiB with its attributes: name, type and value", async () => {
    const Message = "x".repeat(256 * 1024 - 10);
    const fits = { a: text("123") };
    await expect(topic.publish({ Message, MessageAttributes: fits })).resolves.toBeDefined();
    const tooMuch = { a: text("1234") };
    await expect(topic.publish({ Message, MessageAttributes: tooMuch })).rejects.toMatchObject(refusal);
  });

  it("must not be empty", async () => {
    await expect(topic.publish({ Message: "" })).rejects.toMatchObject(refusal);
  });
});

describe("a message of structure json", () => {
  const structured = (texts: unknown) =>
    topic.publish({ MessageStructure: "json", Message: typeof texts === "string" ? texts : JSON.stringify(texts) });

  it("gives each protocol its own text, and the default to the others", async () => {
    await topic.subscribeConfirmed("ann@example.org");
    await topic.subscribe("sms", "+15550100001");
    await structured({ default: "for all", sms: "for phones" });
    const [, email, sms] = await topic.delivered();
    expect(email).toContain("for all");
    expect(sms).toContain("for phones");
  });

  it.each([
    ["without a default", { email: "x" }],
    ["that is no JSON", "{default:"],
    ["that is a list", ["default"]],
    ["with a key that is no protocol", { default: "x", fax: "y" }],
    ["with a text that is a number", { default: "x", sms: 7 }],
  ])("%s is refused, and nobody gets any of it", async (_, texts) => {
    await topic.subscribe("sms", "+15550100001");
    await expect(structured(texts)).rejects.toMatchObject(refusal);
    expect(await topic.fileNames()).toEqual([]);
  });

  it("refuses every other structure", async () => {
    await expect(topic.publish({ MessageStructure: "xml" })).rejects.toMatchObject(refusal);
  });

  it("refuses an SMS of more than 1,600 characters", async () => {
    await topic.subscribe("sms", "+15550100001");
    await expect(structured({ default: "x", sms: "y".repeat(1_601) })).rejects.toMatchObject(refusal);
    await expect(structured({ default: "x", sms: "y".repeat(1_600) })).resolves.toBeDefined();
  });
});

describe("a message attribute", () => {
  it.each([
    ["of an unknown type", { a: text("x", "Date") }],
    ["without a value", { a: text("") }],
    ["that is no number", { a: text("seven", "Number") }],
    ["that is no array", { a: text("x", "String.Array") }],
    ["with an object in its array", { a: text('[{"b":1}]', "String.Array") }],
    ["with a blank in its name", { "a b": text("x") }],
    ["with two dots in its name", { "a..b": text("x") }],
    ["in Amazon's name", { "AWS.b": text("x") }],
  ])("%s is refused", async (_, MessageAttributes) => {
    const published = topic.publish({ MessageAttributes });
    await expect(published).rejects.toMatchObject({
      name: expect.stringMatching(/^InvalidParameter(Value)?Exception$/),
    });
  });

  it("may set how an SMS is sent", async () => {
    const MessageAttributes = { "AWS.SNS.SMS.SMSType": text("Transactional") };
    await expect(topic.publish({ MessageAttributes })).resolves.toBeDefined();
  });
});

describe("a filter policy", () => {
  it("lets through the message of which one value is named, in a text or in an array", async () => {
    await topic.subscribe("sms", "+15550100001", { to: ["ann"] });
    await topic.publish({ Message: "1", MessageAttributes: { to: text("ann") } });
    await topic.publish({ Message: "2", MessageAttributes: { to: text('["bob","ann"]', "String.Array") } });
    await topic.publish({ Message: "3", MessageAttributes: { to: text('["bob","anna"]', "String.Array") } });
    await topic.publish({ Message: "4" });
    expect((await topic.delivered()).map((sms) => sms.split("\n\n")[1]?.trim())).toEqual(["1", "2"]);
  });

  it("asks for every name, and knows prefix, anything-but and exists", async () => {
    await topic.subscribe("sms", "+15550100001", {
      severity: ["high", { prefix: "med" }],
      status: [{ "anything-but": ["denied"] }],
      test: [{ exists: false }],
    });
    const publish = (severity: string, status: string, test?: string) =>
      topic.publish({
        Message: `${severity} ${status}`,
        MessageAttributes: { severity: text(severity), status: text(status), ...(test && { test: text(test) }) },
      });
    await publish("high", "completed");
    await publish("medium", "prospective");
    await publish("low", "completed");
    await publish("high", "denied");
    await publish("high", "completed", "yes");
    expect((await topic.delivered()).map((sms) => sms.split("\n\n")[1]?.trim())).toEqual([
      "high completed",
      "medium prospective",
    ]);
  });

  const values = (count: number) => Array.from({ length: count }, (_, place) => `v${place}`);

  it("may have five names and 150 combinations", async () => {
    const policy = { a: values(10), b: values(15), c: ["x"], d: ["x"], e: ["x"] };
    await expect(topic.subscribe("sms", "+15550100001", policy)).resolves.toMatch(/^arn:/);
  });

  it.each([
    ["six names", { a: ["x"], b: ["x"], c: ["x"], d: ["x"], e: ["x"], f: ["x"] }],
    ["151 combinations", { a: values(151) }],
    ["a name that nests", { a: { b: ["x"] } }],
    ["an empty list", { a: [] }],
    ["an unknown condition", { a: [{ like: "x" }] }],
  ])("with %s is refused", async (_, policy) => {
    await expect(topic.subscribe("sms", "+15550100001", policy)).rejects.toMatchObject(refusal);
  });

  it("is allowed 200 times a topic; the next is refused, and one without a policy is not", async () => {
    const number = (place: number) => `+1555010${String(place).padStart(4, "0")}`;
    for (let place = 0; place < 200; place += 1) await topic.subscribe("sms", number(place), { to: [`s${place}`] });
    await expect(topic.subscribe("sms", number(200), { to: ["s200"] })).rejects.toMatchObject({
      name: "FilterPolicyLimitExceededException",
    });
    await expect(topic.subscribe("sms", number(201))).resolves.toMatch(/^arn:/);
  });
});

describe("an email subscription's pace", () => {
  it("is at most ten messages a second: the eleventh turns the subscription off, and it is gone two days later", async () => {
    await topic.subscribeConfirmed("ann@example.org");
    for (let count = 0; count < 11; count += 1) await topic.publish({ Message: `message ${count}` });
    expect(await topic.fileNames()).toHaveLength(1 + 10);
    topic.clock.now += 60_000;
    await topic.publish({ Message: "after a minute" });
    expect(await topic.fileNames()).toHaveLength(1 + 10);
  });

  it("has no end when it is kept", async () => {
    await topic.subscribeConfirmed("ann@example.org");
    for (let count = 0; count < 25; count += 1) {
      topic.clock.now += 101;
      await topic.publish({ Message: `message ${count}` });
    }
    expect(await topic.fileNames()).toHaveLength(1 + 25);
  });
});
