import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { snsClient } from "../../shared/adapters/aws/clients.ts";
import { snsPublisher } from "../../shared/adapters/sns/publisher.ts";
import { readConfig } from "../../shared/config.ts";
import { publishAlerts } from "../../shared/pipeline/publish-alerts.ts";
import { stageNames } from "../../shared/stages.ts";
import { anAlert, minuteMs } from "../support/an-alert.ts";
import { callCounter, type Fault, startFaultProxy } from "../support/faults/fault-proxy.ts";
import { startSubscribingRig } from "../support/subscribing-rig.ts";

const reader = "reader@example.org";
let rig: Awaited<ReturnType<typeof startSubscribingRig>>;
let readerId: string;
const closers: (() => void | Promise<void>)[] = [];
beforeEach(async () => {
  rig = await startSubscribingRig();
  readerId = await rig.subscribeAndConfirm(reader);
  rig.clock += minuteMs;
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await rig.close();
});

/** Ports whose SNS is reached through a proxy that answers the first publishes with these faults. */
async function portsWithFaults(faults: readonly Fault[]) {
  let published = 0;
  const fault = ({ action }: { readonly action: string }) => (action === "Publish" ? faults[published++] : undefined);
  const options = { counter: callCounter(), lateByMs: 1_000 };
  const proxy = await startFaultProxy("sns", rig.standIns.aws.endpoints.sns ?? "", { fault }, options);
  const limits = { maxAttempts: 2, answerTimeoutMs: 200 };
  const client = snsClient({ ...rig.standIns.aws, endpoints: { sns: proxy.endpoint } }, limits);
  closers.push(() => client.destroy(), proxy.close);
  return { ...rig.ports, publisher: snsPublisher(client, rig.topics.alerts) };
}

async function raise(alertId = "alert-1") {
  await rig.ports.alerts.add(anAlert({ alertId, createdAt: rig.clock }));
  return alertId;
}
const stateOf = async (alertId = "alert-1") => (await rig.ports.alerts.get(alertId))?.state;
const mails = async () => (await rig.delivered()).filter(({ kind }) => kind === "message");

describe("A1: our own write, answered with ConditionalCheckFailed after a repeat", () => {
  it("is recognised: claim, record, settle and tokens all proceed", async () => {
    const { alerts, subscribers } = rig.ports;
    // What the SDK does when an answer was cut: the very same request again.
    const twice =
      <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        await call(...args);
        return call(...args);
      };
    const ports = {
      ...rig.ports,
      alerts: {
        ...alerts,
        claim: twice(alerts.claim),
        recordDeliveries: twice(alerts.recordDeliveries),
        settle: twice(alerts.settle),
      },
      subscribers: { ...subscribers, savePace: twice(subscribers.savePace) },
    };
    await publishAlerts([await raise()], ports);
    expect([await stateOf(), (await mails()).length]).toEqual(["SENT", 1]);
  });
});

describe("A2: an alert that another attempt holds", () => {
  it("is skipped, and its message is not asked for again", async () => {
    await rig.ports.alerts.claim(await raise(), "another", rig.clock, rig.clock + minuteMs);
    expect(await rig.publish("alert-1")).toEqual({ failed: [] });
    expect(await mails()).toEqual([]);
  });

  it("that was taken over while we worked is left to the other", async () => {
    await raise();
    const { alerts } = rig.ports;
    const ports = {
      ...rig.ports,
      alerts: {
        ...alerts,
        claim: async (...args: Parameters<typeof alerts.claim>) => {
          const claimed = await alerts.claim(...args);
          await alerts.claim("alert-1", "another", rig.clock + 10 * minuteMs, rig.clock + 20 * minuteMs);
          return claimed;
        },
      },
    };
    await publishAlerts(["alert-1"], ports);
    expect(await rig.ports.alerts.get("alert-1")).toMatchObject({
      state: "SENDING",
      attempt: "another",
      deliveries: {},
    });
  });
});

describe.each<Fault>(["throttle", "500", "503", "drop-before", "hang", "html-200"])("A6: SNS answering %s", (fault) => {
  it("leaves the row PENDING, and the next sweep delivers it once", async () => {
    // The SDK itself asks twice, except where an answer cannot be read.
    const ports = await portsWithFaults(fault === "html-200" ? [fault] : [fault, fault]);
    expect(await publishAlerts([await raise()], ports)).toEqual({ failed: [] });
    const row = await rig.ports.alerts.get("alert-1");
    expect(row).toMatchObject({ state: "PENDING", lastErrorCode: "PUBLISH_TRANSIENT" });
    expect((row?.dueAt ?? 0) - rig.clock).toSatisfy((ms: number) => ms > 0 && ms <= minuteMs);
    rig.clock += minuteMs;
    const due = await rig.ports.alerts.listPending(rig.clock, 10);
    await publishAlerts(
      due.map(({ alertId }) => alertId),
      ports,
    );
    expect([await stateOf(), (await mails()).length]).toEqual(["SENT", 1]);
  });
});

describe.each<Fault>(["cut-after", "cut-half", "late"])("A8: SNS took it and its answer was lost (%s)", (fault) => {
  it("may repeat it once, with the same alert id, and loses nothing", async () => {
    await publishAlerts([await raise()], await portsWithFaults([fault]));
    const sent = await mails();
    expect(sent.length).toSatisfy((count: number) => count === 1 || count === 2);
    expect(new Set(sent.map(({ text }) => /^Subject: .*/m.exec(text)?.[0])).size).toBe(1);
    expect(await stateOf()).toBe("SENT");
  });
});

describe("A8: a process that dies between SNS's answer and the record", () => {
  it("repeats that publish alone when the lease is over, and nothing else", async () => {
    const second = await rig.subscribeAndConfirm("second@example.org", { timezone: "Europe/Kyiv" });
    rig.clock += minuteMs;
    await raise();
    const { alerts } = rig.ports;
    let recorded = 0;
    const dying = {
      ...rig.ports,
      alerts: {
        ...alerts,
        recordDeliveries: async (...args: Parameters<typeof alerts.recordDeliveries>) => {
          recorded += 1;
          if (recorded === 2) throw new Error("killed");
          return alerts.recordDeliveries(...args);
        },
        settle: async () => {
          throw new Error("killed");
        },
      },
    };
    await publishAlerts(["alert-1"], dying);
    expect(await mails()).toHaveLength(2);
    rig.clock += 2 * minuteMs;
    await rig.publish("alert-1");
    const addressees = (await mails()).map(({ to }) => to);
    expect(addressees).toHaveLength(3);
    expect(new Set(addressees.slice(0, 2)).size).toBe(2);
    expect(addressees[2]).toBe(addressees[1]);
    const row = await rig.ports.alerts.get("alert-1");
    expect([row?.state, row?.deliveries[readerId]?.outcome, row?.deliveries[second]?.outcome]).toEqual([
      "SENT",
      "sent",
      "sent",
    ]);
  });
});

describe("A11: the same queue message five times at once", () => {
  it("publishes once, over the wire", async () => {
    await raise();
    await Promise.all(Array.from({ length: 5 }, () => rig.publish("alert-1")));
    expect([await stateOf(), (await mails()).length]).toEqual(["SENT", 1]);
  });
});

describe("A15: clocks that differ by ten minutes", () => {
  // A lease of ninety seconds cannot hold against that: the alert may come twice, with the same id, and is never lost.
  it.each([-10, 10])("(%i) lose nothing, and repeat an alert once at most", async (minutes) => {
    await raise("before");
    const skewed = { ...rig.ports, now: () => rig.clock + minutes * minuteMs };
    await Promise.all([publishAlerts(["before"], skewed), rig.publish("before")]);
    await raise("after");
    await publishAlerts(["after"], skewed);
    for (let minute = 0; minute < 15; minute++) {
      rig.clock += minuteMs;
      await rig.publish();
    }
    expect([await stateOf("before"), await stateOf("after")]).toEqual(["SENT", "SENT"]);
    expect((await mails()).length).toSatisfy((count: number) => count === 2 || count === 3);
  });
});

describe("A21: what waits on purpose", () => {
  it("is not old in the outbox, and what should have gone out is", async () => {
    await rig.subscribe(reader, { quiet: { from: "00:00", to: "23:59" } });
    await rig.ports.alerts.add(anAlert({ createdAt: rig.clock, severity: "low" }));
    await rig.publish("alert-1");
    rig.clock += 6 * minuteMs;
    expect(await rig.ports.alerts.listPending(rig.clock, 10)).toEqual([]);
    await raise("overdue");
    rig.clock += 6 * minuteMs;
    const [oldest] = await rig.ports.alerts.listPending(rig.clock, 10);
    expect([oldest?.alertId, rig.clock - (oldest?.pendingSince ?? 0)]).toEqual(["overdue", 6 * minuteMs]);
  });
});

describe("A26: an environment that lacks something", () => {
  it.each(stageNames)("stops %s at the start, naming every variable and no value", (stage) => {
    const env = { CONTACT_URL: "", AWS_SECRET_ACCESS_KEY: "canary-secret", SMS_MONTHLY_BUDGET_USD: "canary-budget" };
    expect(() => readConfig(stage, env)).toThrow(/CONFIG|is not set|expected/);
    try {
      readConfig(stage, env);
    } catch (thrown) {
      expect(String(thrown)).not.toContain("canary-secret");
    }
  });
});
