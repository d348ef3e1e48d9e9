import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { openRules } from "../../bin/open-rules.ts";
import { readLine } from "../../bin/simulation/read-simulated-articles.ts";
import { readSimulatedSubscribers } from "../../bin/simulation/read-simulated-subscribers.ts";
import { type Simulation, simulateArticles } from "../../bin/simulation/simulate-articles.ts";
import { toEvents } from "../../bin/simulation/tell-simulation.ts";
import type { Alert } from "../../shared/alerts/alert.ts";
import type { Subscriber } from "../../shared/alerts/subscriber.ts";
import { events } from "../fixtures/month/events.ts";
import { type MonthLine, makeMonth } from "../fixtures/month/make-month.ts";
import { policy } from "../support/a-report.ts";

const month = makeMonth();
let simulation: Simulation;
let subscribers: Subscriber[];
/** The line that an alert rests on. */
let lineOf: (alert: Alert) => MonthLine | undefined;

beforeAll(async () => {
  const lines = month.map((line, index) => readLine(JSON.stringify(line), `month.jsonl:${index + 1}`));
  const byId = new Map(lines.map(({ article }, index) => [article.articleId, month[index]]));
  lineOf = ({ evidence }) => byId.get(evidence.articleId);
  subscribers = await readSimulatedSubscribers(undefined, lines[0]?.seenAt ?? 0);
  const extractor = await openRules("rules/iran-russia");
  simulation = await simulateArticles(lines, { extractor, policy, subscribers });
}, 60_000);

/** "shahed-shipment-2" for an entry and for its copies. */
const groupOf = ({ id }: Pick<MonthLine, "id">) => id.replace(/-copy-\d+$/, "");
const groups = (roles: readonly string[]) =>
  Object.entries(events).flatMap(([event, entries]) =>
    entries.flatMap(({ role }, index) => (roles.includes(role) ? `${event}-${index + 1}` : [])),
  );
const raised = (kind: Alert["kind"]) =>
  simulation.alerts
    .filter((alert) => alert.kind === kind)
    .map((alert) => lineOf(alert))
    .map((line) => (line === undefined ? "unknown" : groupOf(line)))
    .sort();

describe("a month of news", () => {
  it("is the one that the generator writes: at least 300 articles, four languages, twelve events", () => {
    const written = readFileSync(new URL("../fixtures/month.jsonl", import.meta.url), "utf8")
      .trim()
      .split("\n");
    expect(written.map((line) => JSON.parse(line))).toEqual(month);
    expect(month.length).toBeGreaterThanOrEqual(300);
    expect(new Set(month.map(({ lang }) => lang))).toEqual(new Set(["en", "ru", "uk", "fa"]));
    expect(Object.keys(events)).toHaveLength(12);
  });

  it("raises exactly one new alert for every event, by its first report", () => {
    expect(raised("new")).toEqual(groups(["first"]).sort());
  });

  it("raises one update for every new fact and none for what repeats", () => {
    expect(raised("update")).toEqual(groups(["fact"]).sort());
  });

  it("joins everything that is told of an event to one story", () => {
    expect(simulation.stories).toHaveLength(12);
  });

  it("raises nothing for ordinary news, for use, or for other pairs and goods", () => {
    const noise = simulation.alerts.filter((alert) => lineOf(alert)?.event === undefined);
    expect(noise.map(({ evidence }) => evidence.articleTitle)).toEqual([]);
  });

  it("counts syndicated copies as no origin of their own", () => {
    const origins = new Map(
      simulation.stories.map(({ designations, origins: found }) => [designations[0], found.length]),
    );
    expect(origins.get("shahed-136")).toBe(3); // World Wire, Courier Group, Gulf Herald
    expect(origins.get("mohajer-6")).toBe(2);
  });

  it("sends everything to who wants everything, at once", () => {
    const everything = subscribers.find(({ address }) => address === "everything@example.org");
    const outcomes = simulation.alerts.map(({ deliveries }) => deliveries[everything?.subscriberId ?? ""]?.outcome);
    expect(outcomes).toEqual(simulation.alerts.map(() => "sent"));
  });

  it("says why each of the others raised nothing", () => {
    const quiet = toEvents(simulation, subscribers).filter(({ type }) => type === "quiet");
    expect(quiet.length).toBeGreaterThanOrEqual(month.length - simulation.alerts.length);
    expect(quiet.every((event) => event.type === "quiet" && event.reason.length > 0)).toBe(true);
  });
});
