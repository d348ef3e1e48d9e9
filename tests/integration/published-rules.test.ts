import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ConnectedEnvironment, connectEnvironment } from "../../bin/connect-environment.ts";
import type { StandIns } from "../../infra/local/stand-ins.ts";
import { packedRules } from "../../shared/adapters/rules/packed-rules.ts";
import { rulesVersion } from "../../shared/adapters/rules/published-rules.ts";
import { rulesToPublish } from "../../shared/adapters/rules/rule-texts.ts";
import { publishRules, rollBackRules } from "../../shared/pipeline/publish-rules.ts";
import { type AFeedServer, aFeedServer } from "../support/a-feed-server.ts";
import { type AWatch, connectWatch, seedWatch } from "../support/a-watch.ts";
import { startAllStandIns } from "../support/stand-ins.ts";

const minute = 60_000;
const clock = { now: Math.floor(Date.now() / minute) * minute };
let feed: AFeedServer;
let standIns: StandIns;
let environment: ConnectedEnvironment;
let watch: AWatch;

beforeEach(async () => {
  feed = await aFeedServer();
  standIns = await startAllStandIns({ now: () => clock.now });
  environment = connectEnvironment(standIns);
  await seedWatch(standIns, feed.url, clock);
  watch = await connectWatch({ aws: standIns.aws, standIns, clock });
});
afterEach(async () => {
  await watch.close();
  environment.close();
  await standIns.close();
  await feed.close();
});

/** The rules of this checkout, knowing one missile by another name. */
function rulesThatCallFath360(name: string) {
  const files = Object.entries(rulesToPublish(packedRules().files).files);
  const changed = Object.fromEntries(files.map(([path, text]) => [path, text.replaceAll("Fath-360", name)]));
  return { files: changed, version: rulesVersion(changed) };
}

/** A minute later a report of that missile stands in the feed; which missile do the stages take it for? */
async function readReportOf(name: string, quantity: number) {
  clock.now += minute;
  const title = `Iran has delivered ${quantity} ${name} missiles to Russia, officials say`;
  feed.items.push({ id: `${name}-${quantity}`, title, publishedAt: clock.now });
  for (const { feedId } of await environment.feeds.list()) await environment.schedules.place({ [feedId]: clock.now });
  await watch.round();
  const range = { from: clock.now - minute, to: clock.now + minute, limit: 10 };
  const [stored] = (await environment.mentions.list(range)).filter(({ sentence }) => sentence.text.includes(name));
  return stored?.items[0]?.designation;
}

describe("rules that are published while the stages run", () => {
  it("are used for what is read a minute later, and no more after one rollback", { timeout: 120_000 }, async () => {
    const ports = { rules: environment.settings, now: () => clock.now };
    expect(await readReportOf("Quorn-7", 50)).toBeUndefined(); // a missile that the rules do not know by name

    await publishRules(rulesThatCallFath360("Quorn-7"), ports);
    expect(await readReportOf("Quorn-7", 60)).toBe("fath-360");

    await publishRules(rulesThatCallFath360("Zelk-9"), ports);
    expect(await readReportOf("Zelk-9", 70)).toBe("fath-360");

    await rollBackRules(ports);
    expect(await readReportOf("Zelk-9", 80)).toBeUndefined();
  });
});
