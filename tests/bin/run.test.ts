import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AFeedServer, aFeedServer, aTransferReport } from "../support/a-feed-server.ts";

const program = join(import.meta.dirname, "../../bin/transfer-watch.mjs");
let folder: string;
let feed: AFeedServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "run-"));
  feed = await aFeedServer([aTransferReport(0, Date.now() - 3_600_000)]);
});
afterEach(async () => {
  await feed.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(options: readonly string[], { feeds = [feed.url] } = {}) {
  const file = join(folder, "feeds.yaml");
  const entries = feeds.map((url, place) => `  - {title: Wire ${place}, url: "${url}", ownerGroup: wire, tier: 1}`);
  await writeFile(file, `feeds:\n${entries.join("\n")}\n`);
  const data = join(folder, "data");
  const child = spawn(
    process.execPath,
    [program, "run", "--feeds", file, "--data", data, "--allow-private-network", ...options],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  return {
    child,
    ended,
    output: () => output,
    stdout: () => stdout,
    async says(text: string) {
      for (let waited = 0; !output.includes(text) && waited < 30_000; waited += 20) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(output).toContain(text);
    },
  };
}

const outbox = async () =>
  (await readdir(join(folder, "data", "outbox"))).filter((name) => !name.includes("confirmation"));

describe("transfer-watch run --once", { timeout: 60_000 }, () => {
  it("ends with each alert as an email and an SMS, says where, and goes on without a feed that cannot be reached", async () => {
    const run = await start(["--once", "--json"], { feeds: [feed.url, "http://127.0.0.1:1/gone"] });
    expect([await run.ended, run.output()]).toEqual([0, expect.stringMatching(/FETCH_CONNECT[\s\S]*alert {2}high/)]);
    const lines = run.stdout().trim().split("\n"); // what it says to a person goes to stderr
    expect(new Set(lines.map((line) => JSON.parse(line).stage)).size).toBe(4);
    expect((await outbox()).map((name) => name.split(".").at(-1))).toEqual(["eml", "txt"]);
  });

  it("finds its data again: a second run polls nothing that is not due, and alerts nobody twice", async () => {
    await (await start(["--once"])).ended;
    const again = await start(["--once"]);
    expect([await again.ended, again.output()]).toEqual([0, expect.stringContaining("no alert")]);
    expect(feed.answers).toEqual([200]);
    expect(await outbox()).toHaveLength(2);
  });

  it("refuses a feeds file with faults at the start, naming each with its line", async () => {
    const run = await start(["--once"], { feeds: ["ftp://example.org/feed", "not a url"] });
    expect([await run.ended, run.output()]).toEqual([1, expect.stringMatching(/FEEDS_INVALID[\s\S]*:2:[\s\S]*:3:/)]);
  });
});

describe("transfer-watch run", { timeout: 60_000 }, () => {
  it("ends within three seconds of Ctrl-C, and what it had begun is done by the next run", async () => {
    const run = await start(["--backfill"]);
    await run.says("story told");
    const stoppedAt = Date.now();
    run.child.kill("SIGINT");
    expect(await run.ended).toBe(0);
    expect(Date.now() - stoppedAt).toBeLessThan(3_000);
    await (await start(["--once"])).ended;
    expect(await outbox()).toHaveLength(2);
  });

  it("is refused a folder that another run holds", async () => {
    const first = await start([]);
    await first.says("Ctrl-C ends the run");
    const second = await start([]);
    expect([await second.ended, second.output()]).toEqual([2, expect.stringContaining("another run already watches")]);
    first.child.kill("SIGINT");
    await first.ended;
  });
});
