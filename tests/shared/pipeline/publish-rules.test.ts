import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dynamoDbClient } from "../../../shared/adapters/aws/clients.ts";
import { maxPackedBytes, settingsStore } from "../../../shared/adapters/dynamodb/settings-store.ts";
import { publishedRules, rulesVersion } from "../../../shared/adapters/rules/published-rules.ts";
import { type Log, silentLog } from "../../../shared/log.ts";
import type { PauseSwitch, RulesetStore } from "../../../shared/pipeline/ports.ts";
import { deployRules, publishRules, rollBackRules } from "../../../shared/pipeline/publish-rules.ts";
import { openTables } from "../../support/services.ts";

let tables: Awaited<ReturnType<typeof openTables>>;
let client: ReturnType<typeof dynamoDbClient>;
let store: RulesetStore & PauseSwitch;
let clock = 0;
const now = () => ++clock;

beforeAll(async () => {
  tables = await openTables();
  client = dynamoDbClient(tables.aws);
});
afterAll(async () => {
  client.destroy();
  await tables.close();
});
beforeEach(async () => {
  store = settingsStore(client, tables.tables.settings);
  await emptySettings();
});

/** Each test begins with nothing published. */
async function emptySettings(): Promise<void> {
  const { ScanCommand, DeleteCommand } = await import("@aws-sdk/lib-dynamodb");
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.tables.settings }));
  for (const { name } of Items)
    await client.send(new DeleteCommand({ TableName: tables.tables.settings, Key: { name } }));
}

const rules = (text: string) => {
  const files = { "watch/en.yaml": text };
  return { version: rulesVersion(files), files };
};
const [first, second, third] = [rules("one"), rules("two"), rules("three")] as const;
const ports = () => ({ rules: store, now });

describe("publishing rules", () => {
  it("puts them in force with what was before, and keeps every version whole", async () => {
    await publishRules(first, ports());
    const inForce = await publishRules(second, ports());
    expect(inForce).toMatchObject({ version: second.version, previous: [first.version] });
    expect(await store.inForce()).toEqual(inForce);
    expect(await store.read(first.version)).toEqual(first.files);
  });

  it("changes nothing when they are in force already", async () => {
    const once = await publishRules(first, ports());
    expect(await publishRules(first, ports())).toEqual(once);
  });

  it("is undone by one rollback, and by a second one further", async () => {
    for (const published of [first, second, third]) await publishRules(published, ports());
    expect((await rollBackRules(ports())).version).toBe(second.version);
    expect((await rollBackRules(ports())).version).toBe(first.version);
    await expect(rollBackRules(ports())).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is refused when somebody else was faster", async () => {
    await publishRules(first, ports());
    const before = await store.inForce();
    await publishRules(second, ports());
    expect(await store.putInForce({ version: third.version, publishedAt: 99, previous: [] }, before)).toBe(false);
    expect((await store.inForce())?.version).toBe(second.version);
  });

  it("recognises its own write when the answer to it was lost", async () => {
    await publishRules(first, ports());
    const before = await store.inForce();
    const next = { version: second.version, publishedAt: 50, previous: [first.version] };
    expect(await store.putInForce(next, before)).toBe(true);
    expect(await store.putInForce(next, before)).toBe(true);
  });

  it("refuses more than a row can hold, by its size", async () => {
    const noise = Array.from({ length: maxPackedBytes }, (_, index) =>
      String.fromCodePoint(((index * 7919) % 60_000) + 200),
    ).join("");
    await expect(publishRules(rules(noise), ports())).rejects.toMatchObject({ code: "RULES_INVALID" });
    expect(await store.inForce()).toBeUndefined();
  });
});

describe("a deployment", () => {
  it("puts its rules in force when they differ from those of the deployment before", async () => {
    await deployRules(first, ports());
    expect((await deployRules(second, ports())).version).toBe(second.version);
  });

  it("of the same rules leaves in force what was published since", async () => {
    await deployRules(first, ports());
    await publishRules(second, ports());
    expect((await deployRules(first, ports())).version).toBe(second.version);
  });

  it("remembers its rules even when they are in force already", async () => {
    await publishRules(first, ports());
    expect(await deployRules(first, ports())).toMatchObject({ version: first.version, deployed: first.version });
  });
});

describe("a stage that follows the published rules", () => {
  const source = (at: () => number, log: Log = silentLog) =>
    publishedRules({
      packed: { version: first.version, load: () => "packed" },
      compile: (files) => {
        if (files["watch/en.yaml"] === "three") throw new Error("line 1: expected a rule");
        return `compiled ${files["watch/en.yaml"]}`;
      },
      rules: store,
      now: at,
      log,
    });

  it("uses the packed ones until others are published, and those within 20 s", async () => {
    let at = 0;
    const following = source(() => at);
    expect(await following.current()).toBe("packed");
    await publishRules(second, ports());
    at = 19_999;
    expect(await following.current()).toBe("packed");
    at = 20_000;
    expect(await following.current()).toBe("compiled two");
    await rollBackRulesTo(first);
    at = 40_000;
    expect(await following.current()).toBe("packed");
  });

  it("stays with the rules in force and says so when new ones do not compile", async () => {
    let at = 0;
    const said: string[] = [];
    const following = source(() => at, { ...silentLog, error: (message) => void said.push(message) });
    await publishRules(second, ports());
    expect(await following.current()).toBe("compiled two");
    await publishRules(third, ports());
    at = 20_000;
    expect(await following.current()).toBe("compiled two");
    expect(said).toEqual(["published rules are not used: line 1: expected a rule"]);
  });

  it("starts with the packed ones when the table cannot be read", async () => {
    const unreachable = settingsStore(client, "no-such-table");
    const following = publishedRules({
      packed: { version: "v", load: () => "packed" },
      compile: () => "compiled",
      rules: unreachable,
      now: () => 0,
      log: silentLog,
    });
    expect(await following.current()).toBe("packed");
  });

  const rollBackRulesTo = (wanted: { readonly version: string; readonly files: Readonly<Record<string, string>> }) =>
    publishRules(wanted, ports());
});

describe("the pause", () => {
  it("lasts from pause to resume, with its reason", async () => {
    expect(await store.paused()).toBeUndefined();
    await store.pause({ since: 5, reason: "maintenance" });
    expect(await store.paused()).toEqual({ since: 5, reason: "maintenance" });
    await store.resume();
    expect(await store.paused()).toBeUndefined();
  });
});
