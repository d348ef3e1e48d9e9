import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEnvironment } from "../../bin/open-environment.ts";
import { holdDataFolder, isHeld } from "../../infra/local/data-folder.ts";
import { startStandIns } from "../../infra/local/stand-ins.ts";
import { newFeed } from "../../shared/feeds/new-feed.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "environment-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const feed = newFeed(
  {
    url: "https://news.example.org/feed",
    title: "Wire",
    ownerGroup: "wire",
    stateMedia: false,
    tier: 1,
    enabled: true,
  },
  0,
);

describe("a local environment", () => {
  it("keeps what was stored when it is opened again", async () => {
    const first = await openEnvironment({ data });
    await first.feeds.add(feed);
    await first.close();
    const second = await openEnvironment({ data });
    expect((await second.feeds.list()).map(({ title }) => title)).toEqual(["Wire"]);
    await second.close();
  });

  it("that a run holds is reached through that run, and stays open when the command ends", async () => {
    const folder = await holdDataFolder(data);
    if (!isHeld(folder)) throw new TypeError("the folder was held");
    const standIns = await startStandIns({ data });
    folder.publish(standIns);
    const command = await openEnvironment({ data });
    await command.feeds.add(feed);
    await command.close();
    const next = await openEnvironment({ data });
    expect([next.outbox, (await next.feeds.list()).length]).toEqual([standIns.outbox, 1]);
    await next.close();
    await standIns.close();
    folder.release();
  });

  it("that two commands open at once serves them one after the other", async () => {
    const titles = ["One", "Two"];
    const results = await Promise.all(
      titles.map(async (title) => {
        const environment = await openEnvironment({ data });
        const added = await environment.feeds.add({ ...feed, feedId: title, title });
        await environment.close();
        return added;
      }),
    );
    expect(results).toEqual([true, true]);
    const after = await openEnvironment({ data });
    expect((await after.feeds.list()).map(({ title }) => title).sort()).toEqual(titles);
    await after.close();
  });

  it("takes over from a process that was killed and could not say goodbye", async () => {
    await writeFile(join(data, "running.json"), JSON.stringify({ pid: 999_999_999 }));
    const environment = await openEnvironment({ data });
    expect(JSON.parse(await readFile(join(data, "running.json"), "utf8"))).toMatchObject({ pid: process.pid });
    await environment.close();
  });

  it("takes over when the process number in its file belongs to somebody else by now", async () => {
    const folder = await holdDataFolder(data);
    if (!isHeld(folder)) throw new TypeError("the folder was held");
    const standIns = await startStandIns({ data });
    folder.publish(standIns);
    await standIns.close(); // as if killed: the file stays, and this process, which lives, does not serve it
    const environment = await openEnvironment({ data });
    expect(await environment.feeds.list()).toEqual([]);
    await environment.close();
  });

  it("is refused, with what to do, when its file is none of ours", async () => {
    await writeFile(join(data, "running.json"), "{");
    await expect(openEnvironment({ data })).rejects.toMatchObject({
      code: "INPUT_INVALID",
      message: expect.stringContaining("delete that file"),
    });
  });
});

describe("a deployed environment", () => {
  it("is misuse together with a data folder, or by a name that no stack of ours has", async () => {
    await expect(openEnvironment({ data, stack: "transfer-watch-prod" })).rejects.toMatchObject({ code: "USAGE" });
    await expect(openEnvironment({ stack: "prod" })).rejects.toMatchObject({ code: "USAGE" });
  });
});
