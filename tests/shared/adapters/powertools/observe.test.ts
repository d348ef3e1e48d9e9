import type { Context } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { type Observed, observe } from "../../../../shared/adapters/powertools/observe.ts";
import { WatchError } from "../../../../shared/errors.ts";

const context = (awsRequestId = "request-1"): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: "transfer-watch-test-poll-feeds",
  functionVersion: "1",
  invokedFunctionArn: "arn:aws:lambda:us-east-1:111122223333:function:transfer-watch-test-poll-feeds",
  memoryLimitInMB: "512",
  awsRequestId,
  logGroupName: "group",
  logStreamName: "stream",
  getRemainingTimeInMillis: () => 1000,
  done() {},
  fail() {},
  succeed() {},
});

type Line = Readonly<Record<string, unknown>>;

async function linesOf(
  run: (event: unknown, observed: Observed) => Promise<unknown>,
  logLevel: "DEBUG" | "INFO" | "WARN" | "ERROR" = "INFO",
): Promise<{ lines: Line[]; failure: unknown }> {
  const lines: Line[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line));
  const handler = observe({ stage: "poll-feeds", environment: "test", logLevel }, run, { write });
  const failure = await handler({}, context()).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { lines, failure };
}

describe("an observed handler", () => {
  it("logs JSON with level, service, request id and the given facts", async () => {
    const { lines } = await linesOf(async (_, { log }) => log.info("feed polled", { feedId: "f1", status: 304 }));
    expect(lines).toEqual([
      expect.objectContaining({
        level: "INFO",
        message: "feed polled",
        service: "transfer-watch-test",
        function_request_id: "request-1",
        feedId: "f1",
        status: 304,
      }),
    ]);
  });

  it("is silent below the level it is set to", async () => {
    const say = async (_: unknown, { log }: Observed) => {
      log.debug("one");
      log.info("two");
      log.warn("three");
      log.error("four");
    };
    const spoken = async (level: "DEBUG" | "WARN") => (await linesOf(say, level)).lines.map(({ message }) => message);
    expect(await spoken("DEBUG")).toEqual(["one", "two", "three", "four"]);
    expect(await spoken("WARN")).toEqual(["three", "four"]);
  });

  it("keeps the line's own fields when a fact bears their name", async () => {
    const { lines } = await linesOf(async (_, { log }) => log.warn("real", { message: "forged", level: "INFO" }));
    expect(lines[0]).toMatchObject({ level: "WARN", message: "real", message_: "forged", level_: "INFO" });
  });

  it("logs a failure by its code, throws it on, and still writes what was measured", async () => {
    const { lines, failure } = await linesOf(async (_, { metrics }) => {
      metrics.count("FeedPolled", 3);
      throw new WatchError("STORE_UNAVAILABLE", "no table for reader@example.org", { table: "feeds" });
    });
    expect(failure).toBeInstanceOf(WatchError);
    expect(lines).toEqual([
      expect.objectContaining({
        level: "ERROR",
        code: "STORE_UNAVAILABLE",
        message: "poll-feeds failed: no table for [address]",
        table: "feeds",
      }),
      expect.objectContaining({ message: "measured", stage: "poll-feeds", FeedPolled: 3 }),
    ]);
  });
});

describe("the metrics of an invocation", () => {
  it("are sums in one line, as a whole and for each value of the closed list of dimensions", async () => {
    const { lines } = await linesOf(async (_, { metrics }) => {
      metrics.count("FeedPolled", 2);
      metrics.count("FeedPolled");
      metrics.count("MentionFound", 1, { direction: "iran_to_russia" });
      metrics.count("MentionFound", 1, { direction: "russia_to_iran" });
      metrics.count("AlertRaised", 1, { direction: "both", severity: "high" });
    });
    expect(lines).toEqual([
      {
        level: "INFO",
        message: "measured",
        stage: "poll-feeds",
        function_request_id: "request-1",
        FeedPolled: 3,
        MentionFound: 2,
        MentionFound_iran_to_russia: 1,
        MentionFound_russia_to_iran: 1,
        AlertRaised: 1,
        AlertRaised_both: 1,
        AlertRaised_high: 1,
      },
    ]);
  });

  it("reach CloudWatch under one dimension, the service, when an alarm or a percentile needs them", async () => {
    const { lines } = await linesOf(async (_, { metrics }) => {
      metrics.timing("LatencyFromFirstSight", 900);
      metrics.timing("LatencyFromFirstSight", 1100);
      metrics.count("FeedGap", 1, { severity: "high" });
    });
    expect(lines[0]).toMatchObject({
      _aws: {
        CloudWatchMetrics: [
          {
            Namespace: "TransferWatch",
            Dimensions: [["service"]],
            Metrics: [
              { Name: "LatencyFromFirstSight", Unit: "Milliseconds" },
              { Name: "FeedGap", Unit: "Count" },
            ],
          },
        ],
      },
      service: "transfer-watch-test",
      LatencyFromFirstSight: [900, 1100],
      FeedGap: 1,
    });
  });

  it("send every value when there are more than one embedded line may hold", async () => {
    const { lines } = await linesOf(async (_, { metrics }) => {
      for (let ms = 1; ms <= 250; ms++) metrics.timing("PendingArticleAge", ms);
    });
    const values = lines.flatMap((line) => ("_aws" in line ? [line.PendingAge].flat() : []));
    expect(values).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
    expect(lines.filter((line) => "_aws" in line).every((line) => [line.PendingAge].flat().length <= 100)).toBe(true);
  });

  it("write nothing when nothing was measured", async () => {
    expect((await linesOf(async () => undefined)).lines).toEqual([]);
  });
});
