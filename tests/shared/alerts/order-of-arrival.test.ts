import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Alert } from "../../../shared/alerts/alert.ts";
import { decideAlert } from "../../../shared/alerts/decide-alert.ts";
import { findStory, isSameSystem } from "../../../shared/alerts/find-story.ts";
import { isGraver } from "../../../shared/alerts/grade-severity.ts";
import { beginStory, joinStory } from "../../../shared/alerts/join-story.ts";
import type { Report } from "../../../shared/alerts/report.ts";
import type { Story } from "../../../shared/alerts/story.ts";
import { aPlainMention, aReport, policy } from "../../support/a-report.ts";
import { found, hourMs, minuteMs, nineOClock } from "../../support/an-alert.ts";

type DrawnReport = typeof anyReport extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Reports of one event, by different people, as they may come: none contradicts another. */
const anyReport = fc.record({
  minute: fc.integer({ min: 0, max: 59 }),
  status: fc.constantFrom("completed", "prospective", "denied"),
  prominence: fc.constantFrom("headline", "lead", "body"),
  tier: fc.constantFrom(1, 2, 3),
  stateMedia: fc.boolean(),
  owner: fc.constantFrom("A", "B", "C"),
  designation: fc.constantFrom(undefined, "shahed", "shahed-136"),
  atLeast: fc.constantFrom(undefined, 100, 115, 130, 300),
  official: fc.boolean(),
  language: fc.constantFrom("en", "uk"),
});
/** What was said first, what next; the policy calls each of these changes news. */
const courses: readonly (readonly DrawnReport["status"][])[] = [
  ["prospective", "completed", "denied"],
  ["prospective", "denied", "completed"],
  ["denied", "prospective", "completed"],
];
const reportsBy = (hourOf: (one: DrawnReport, course: (typeof courses)[number]) => number) =>
  fc
    .tuple(fc.array(anyReport, { minLength: 2, maxLength: 7 }), fc.constantFrom(...courses))
    .map(([drawn, course]) =>
      drawn.map((one, index) => toReport({ ...one, minute: one.minute + 60 * hourOf(one, course) }, index)),
    )
    .filter((reports) => reports.some(({ prominence }) => prominence !== "body"));
/** Anything at any time. */
const anyReports = reportsBy(({ minute }) => minute % 5);
/** Plans, deliveries and denials each in their hour, as one course of things has them. */
const orderlyReports = reportsBy(({ status }, course) => course.indexOf(status));

function toReport(drawn: DrawnReport, index: number): Report {
  const { minute, status, prominence, tier, stateMedia, owner, designation, atLeast, official, language } = drawn;
  const at = nineOClock + minute * minuteMs;
  return aReport({
    article: { articleId: `article-${index}`, sketch: "", publishedAt: at, firstSeenAt: at },
    feed: { feedId: `feed-${index}`, title: `Paper of ${owner}`, ownerGroup: owner, tier, stateMedia },
    mentions: [
      aPlainMention({
        status,
        prominence,
        language,
        items: [
          {
            ...found("drones"),
            category: "drone",
            kind: "system",
            ...(designation && { designation }),
            ...(atLeast && { quantity: { ...found("200"), atLeast } }),
          },
        ],
        ...(official && { attribution: found("Ukraine's defence ministry") }),
      }),
    ],
  });
}

/** Reads them in this order; what stands in the body joins only a story that is there. */
function tell(reports: readonly Report[]): { story: Story; alerts: readonly Alert[] } {
  const alerts: Alert[] = [];
  let story: Story | undefined;
  for (const report of reports) {
    if (story === undefined && report.prominence === "body") continue;
    if (story !== undefined && findStory(report, [story], policy) === undefined) throw new Error("not the same story");
    const joined: Story = story ? joinStory(story, report, policy) : beginStory("story-1", report, policy);
    const decision = decideAlert(joined, report, policy, nineOClock + 24 * hourMs);
    if (decision.kind === "alert") alerts.push(decision.alert);
    story = { ...decision.story, unraised: [] };
  }
  if (story === undefined) throw new Error("nothing was told");
  return { story, alerts };
}

/** What the order may not change in a story whose reports were all prominent enough to be read in any order. */
const essence = ({ designations, kinds, quantities, status, statusHistory, origins, sources, ...story }: Story) => ({
  designations: [...designations].sort(),
  kinds: [...kinds].sort(),
  quantities,
  status,
  statusHistory,
  origins: origins
    .map(({ title: _title, stateMedia: _stateMedia, ...origin }) => origin)
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
  sources,
  firstSeenAt: story.firstSeenAt,
  lastSeenAt: story.lastSeenAt,
  weight: story.weightiest?.points,
});

/** What readers know in the end. */
function known(alerts: readonly Alert[], { knownFacts }: Story) {
  const told = (kind: string) =>
    knownFacts.flatMap((key) => (key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : []));
  const named = told("designation");
  return {
    new: alerts.filter(({ kind }) => kind === "new").length,
    status: told("status").at(-1),
    /** The names that say most: "shahed-136" says "shahed" too. */
    designations: named
      .filter((id) => !named.some((other) => other !== id && isSameSystem(id, other) && other.length > id.length))
      .sort(),
    kinds: told("kind").sort(),
    isNumberTold: told("quantity").length > 0,
    official: knownFacts.filter((key) => key.startsWith("official-")).sort(),
    origins: told("origins").sort(),
    gravest: alerts
      .map(({ severity }) => severity)
      .reduce((gravest, one) => (isGraver(one, gravest) ? one : gravest), "low"),
  };
}

const inTwoOrders = (some: typeof anyReports) =>
  some.chain((reports) => fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })));
const prominentOnly = (reports: readonly Report[]) => reports.filter(({ prominence }) => prominence !== "body");

describe("A12 reports of one event, whatever the order in which they come", () => {
  it("make the same story: status and its history, origins, systems, numbers, sources", () => {
    fc.assert(
      fc.property(inTwoOrders(anyReports), ([one, other]) => {
        expect(essence(tell(prominentOnly(other)).story)).toEqual(essence(tell(prominentOnly(one)).story));
      }),
      { numRuns: 300 },
    );
  });

  it("leave readers with the same facts: one new alert, status, systems, kinds, officials, origins, the gravest severity", () => {
    fc.assert(
      fc.property(inTwoOrders(orderlyReports), ([one, other]) => {
        const [first, second] = [one, other].map(tell);
        if (first === undefined || second === undefined) throw new Error("told twice");
        expect(known(second.alerts, second.story)).toEqual(known(first.alerts, first.story));
      }),
      { numRuns: 300 },
    );
  });

  it("tell a number that is less than one step of the policy below the largest", () => {
    fc.assert(
      fc.property(inTwoOrders(anyReports), ([, reports]) => {
        const numbers = prominentOnly(reports).flatMap(({ quantities }) => quantities);
        fc.pre(numbers.length > 0);
        const told = tell(reports).story.knownFacts.flatMap((key) =>
          key.startsWith("quantity:") ? Number(key.slice(9)) : [],
        );
        expect(Math.max(...numbers)).toBeLessThan(Math.max(...told) * policy.alert.largerQuantity);
      }),
      { numRuns: 300 },
    );
  });
});

describe("A12 what the order does decide", () => {
  const plan = toReport({ ...plain(0), status: "prospective" }, 1);
  const done = toReport({ ...plain(60), status: "completed", owner: "B" }, 2);
  const kinds = (...reports: Report[]) => tell(reports).alerts.map(({ kind, status }) => `${kind} ${status}`);

  it("is which report is the new alert, and that a plan which comes after its completion is not told by itself", () => {
    expect(kinds(plan, done)).toEqual(["new prospective", "update completed"]);
    expect(kinds(done, plan)).toEqual(["new completed", "update prospective"]); // the update is for the second origin
    expect(tell([done, plan]).alerts.at(-1)?.changed).toEqual([
      "Second independent origin: Paper of A (besides Paper of B).",
    ]);
    expect(tell([done, plan]).story.statusHistory.map(({ status }) => status)).toEqual(["prospective", "completed"]);
  });
});

function plain(minute: number): DrawnReport {
  return {
    minute,
    status: "completed",
    prominence: "headline",
    tier: 2,
    stateMedia: false,
    owner: "A",
    designation: undefined,
    atLeast: undefined,
    official: false,
    language: "en",
  };
}
