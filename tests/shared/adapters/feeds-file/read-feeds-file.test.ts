import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { feedsJsonSchema } from "../../../../shared/adapters/feeds-file/feeds-json-schema.ts";
import { parseFeeds, readFeedsFile } from "../../../../shared/adapters/feeds-file/read-feeds-file.ts";
import { WatchError } from "../../../../shared/errors.ts";

const root = join(import.meta.dirname, "../../../..");

const entry = (lines: string) =>
  `feeds:\n  - title: One\n    url: https://one.example/rss\n    ownerGroup: one\n    tier: 2\n${lines}`;

function faultsOf(yaml: string): string[] {
  try {
    parseFeeds("feeds.yaml", yaml);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof WatchError) || thrown.code !== "FEEDS_INVALID") throw thrown;
    return thrown.message.split("\n");
  }
}

describe("the project's own feeds.yaml", () => {
  it("holds at least 40 feeds to poll in four languages, and says why others are not polled", async () => {
    const feeds = await readFeedsFile(join(root, "feeds.yaml"));
    const polled = feeds.filter(({ enabled }) => enabled);
    expect(polled.length).toBeGreaterThanOrEqual(40);
    expect(new Set(polled.map(({ language }) => language))).toEqual(new Set(["en", "ru", "uk", "fa"]));
    expect(polled.every(({ url }) => url.startsWith("https://"))).toBe(true);
    const silenced = feeds.filter(({ enabled }) => !enabled);
    expect(silenced.length).toBeGreaterThan(5);
    for (const { disabledReason } of silenced) expect(disabledReason).toMatch(/\S+ .*\(\d{4}-\d{2}-\d{2}\)$/);
  });

  it("knows which media a state speaks through", async () => {
    const feeds = await readFeedsFile(join(root, "feeds.yaml"));
    const isState = (part: string) => feeds.find(({ url }) => url.includes(part))?.stateMedia;
    expect([isState("tass.com"), isState("irna.ir"), isState("bbci.co.uk"), isState("meduza")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("is described for editors by the published JSON Schema, which is the one in force", () => {
    const published: unknown = JSON.parse(readFileSync(join(root, "docs/feeds.schema.json"), "utf8"));
    expect(published).toEqual(feedsJsonSchema());
  });
});

describe("a feeds file", () => {
  it("gives settings with their defaults", () => {
    expect(parseFeeds("f", entry(""))).toEqual([
      { title: "One", url: "https://one.example/rss", ownerGroup: "one", tier: 2, stateMedia: false, enabled: true },
    ]);
  });

  it("reads intervals, and the reason and day of a disabled feed", () => {
    const yaml = entry(
      "    minInterval: 15m\n    maxInterval: 1d\n    disabled: { reason: answers 404, on: 2026-09-18 }\n",
    );
    expect(parseFeeds("f", yaml)).toMatchObject([
      { minIntervalMs: 900_000, maxIntervalMs: 86_400_000, enabled: false, disabledReason: "answers 404 (2026-09-18)" },
    ]);
  });

  it("may be empty of feeds", () => {
    expect(parseFeeds("f", "feeds: []\n")).toEqual([]);
  });

  it("is refused with every fault, each with file, line, field and what was expected", () => {
    const yaml = [
      "feeds:",
      "  - title: ''",
      "    url: ftp://one.example/rss",
      "    ownerGroup: One Group",
      "    tier: 4",
      "    statemedia: true",
      "  - title: Two",
      "    url: https://two.example/rss",
      "    tier: 2",
      "    minInterval: soon",
    ].join("\n");
    expect(faultsOf(yaml)).toEqual([
      "feeds.yaml:2: feeds.0.title: a title",
      'feeds.yaml:2: feeds.0: no field "statemedia"',
      "feeds.yaml:3: feeds.0.url: an http or https URL without credentials",
      "feeds.yaml:4: feeds.0.ownerGroup: a group name in small letters, such as bbc",
      "feeds.yaml:5: feeds.0.tier: one of 1, 2, 3",
      "feeds.yaml:7: feeds.1.ownerGroup: expected string",
      "feeds.yaml:10: feeds.1.minInterval: a duration such as 10m or 6h",
    ]);
  });

  it.each([
    [
      "the same feed twice",
      entry("  - title: Again\n    url: http://ONE.example:80/rss#top\n    ownerGroup: one\n    tier: 2\n"),
      "feeds.yaml:7: feeds.1.url: another feed than entry 1, which is the same",
    ],
    [
      "bounds that contradict each other",
      entry("    minInterval: 2h\n    maxInterval: 60m\n"),
      "feeds.yaml:7: feeds.0.maxInterval: at least minInterval, 2h",
    ],
    [
      "credentials (H21)",
      entry("").replace("https://one", "https://joe:hunter2@one"),
      "feeds.yaml:3: feeds.0.url: an http or https URL without credentials",
    ],
    [
      "a loopback address (H14)",
      entry("").replace("one.example", "0x7f.1"),
      "feeds.yaml:3: feeds.0.url: a public web address: 127.0.0.1 is no public address",
    ],
    [
      "another port (H20)",
      entry("").replace("one.example", "one.example:6379"),
      "feeds.yaml:3: feeds.0.url: a public web address: port 6379 is none of 80, 443, 8080, 8443",
    ],
    ["no list", "feed: []\n", "feeds.yaml:1: feeds: expected array"],
    ["nothing", "", "feeds.yaml:1: feeds: expected array"],
  ])("is refused for %s", (_kind, yaml, fault) => {
    expect(faultsOf(yaml)).toContain(fault);
  });

  it("is refused for YAML that is none, and for aliases", () => {
    expect(faultsOf("feeds: [\n")[0]).toMatch(/^feeds\.yaml:\d+: YAML/);
    expect(faultsOf("a: &a [x]\nfeeds: *a\n")[0]).toMatch(/^feeds\.yaml:\d+: /);
  });

  it("may name a private address where a person allowed it", () => {
    const yaml = entry("").replace("one.example", "127.0.0.1:9999");
    expect(parseFeeds("f", yaml, { allowPrivateNetwork: true })).toHaveLength(1);
  });

  it("that is not there is said to be so", async () => {
    await expect(readFeedsFile("/nowhere/feeds.yaml")).rejects.toMatchObject({ code: "FEEDS_INVALID" });
  });

  it("never repeats credentials", () => {
    expect(faultsOf(entry("").replace("https://one", "https://joe:hunter2@one")).join()).not.toContain("hunter2");
  });
});
