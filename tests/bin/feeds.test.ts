import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "../support/run-command.ts";
import { aRawServer, aResponse } from "../support/web/raw-server.ts";

let folder: string;
let data: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "feeds-"));
  data = join(folder, "data");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const hour = 3_600_000;
const rss = (title: string, ageHours = 1) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><language>en</language>${[0, 1, 2, 3, 4]
    .map((n) => {
      const date = new Date(Date.now() - (ageHours + n) * hour).toUTCString();
      return `<item><title>Entry ${n}</title><link>http://127.0.0.1/${n}</link><guid>${n}</guid><pubDate>${date}</pubDate></item>`;
    })
    .join("")}</channel></rss>`;

/** A site with a feed, a page that points to it, an old feed, and a page without any. */
async function aSite() {
  const asked: string[] = [];
  const { port } = await aRawServer((socket, request) => {
    const path = /^GET (\S+)/.exec(request)?.[1] ?? "";
    asked.push(path);
    const pages: Record<string, string> = {
      "/": `<title>Harbour news</title><link rel="alternate" type="application/rss+xml" href="/broken">
            <link rel="alternate" type="application/rss+xml" title="All" href="/rss">`,
      "/rss": rss("Harbour Daily"),
      "/quiet": rss("Quiet Quarterly", 24 * 60),
      "/shell": "<!doctype html><title>Just a moment</title><body>Checking your browser</body>",
    };
    const page = pages[path];
    if (path === "/rss" && /if-none-match: "1"/i.test(request)) socket.write("HTTP/1.1 304 Not Modified\r\n\r\n");
    else if (page === undefined) socket.write(aResponse("404 Not Found"));
    else socket.write(aResponse("200 OK", { etag: '"1"' }, page));
  });
  return { url: (path: string) => `http://127.0.0.1:${port}${path}`, asked };
}

const feeds = (...args: string[]) => runCommand("feeds", ...args, "--data", data);
const local = "--allow-private-network";
const lines = (out: string): Record<string, unknown>[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("feeds add", () => {
  it("finds the feed of a web page, shows it and watches it from then on", async () => {
    const site = await aSite();
    const { exit, out, talk } = await feeds("add", site.url("/"), local);
    expect({ exit, out }).toMatchObject({
      exit: 0,
      out: expect.stringContaining(`Harbour Daily\n${site.url("/rss")}\nrss, 5 entries`),
    });
    expect(talk).toContain("added as ");
    expect(lines((await feeds("list", "--json")).out)).toMatchObject([
      { title: "Harbour Daily", url: site.url("/rss"), language: "en", state: "new", nextPoll: expect.any(String) },
    ]);
    expect((await feeds("add", site.url("/rss"), local)).talk).toContain("watched already");
  });

  it.each([
    ["/shell", "PARSE_NOT_A_FEED", 'the page "Just a moment" points to no feed'],
    ["/missing", "FETCH_HTTP_STATUS", "404"],
  ])("refuses %s by name", async (path, code, part) => {
    const site = await aSite();
    const { exit, talk } = await feeds("add", site.url(path), local);
    expect(exit).toBe(1);
    expect(talk).toContain(code);
    expect(talk).toContain(part);
    expect((await feeds("list", "--feeds", join(folder, "none.yaml"))).exit).toBe(1);
  });

  it("refuses a private address unless it is allowed, and credentials always (H14, H21)", async () => {
    const site = await aSite();
    expect((await feeds("add", site.url("/rss"))).talk).toContain("FETCH_BLOCKED_ADDRESS");
    const secret = await feeds("add", site.url("/rss").replace("//", "//joe:hunter2@"), local);
    expect(secret.talk).toContain("FETCH_BLOCKED_URL");
    expect(secret.talk + secret.out).not.toContain("hunter2");
    expect(site.asked).toEqual([]);
  });

  it("changes nothing in a dry run", async () => {
    const site = await aSite();
    const { out } = await feeds("add", site.url("/rss"), local, "--dry-run", "--json");
    expect(lines(out)).toMatchObject([{ title: "Harbour Daily", entries: 5, newest: [{ title: "Entry 0" }, {}, {}] }]);
    const file = join(folder, "empty.yaml");
    await writeFile(file, "feeds: []\n");
    expect((await feeds("list", "--feeds", file)).out).toBe("");
  });
});

describe("feeds pause, resume and remove", () => {
  it("take a feed out of the schedule and bring it back, due at once", async () => {
    const site = await aSite();
    await feeds("add", site.url("/rss"), local);
    expect((await feeds("pause", site.url("/rss"))).exit).toBe(0);
    const [paused] = lines((await feeds("list", "--json")).out);
    expect(paused).toMatchObject({ state: "paused" });
    expect(paused).not.toHaveProperty("nextPoll");
    await feeds("resume", String(paused?.feedId));
    const [resumed] = lines((await feeds("list", "--json")).out);
    expect(resumed).toMatchObject({ state: "new" });
    expect(Date.parse(String(resumed?.nextPoll))).toBeLessThanOrEqual(Date.now());
    expect((await feeds("remove", site.url("/rss"), "--dry-run")).talk).toContain("would remove");
    expect((await feeds("remove", site.url("/rss"))).talk).toContain("removed: Harbour Daily");
    expect(await feeds("remove", site.url("/rss"))).toMatchObject({
      exit: 1,
      talk: expect.stringContaining("NOT_FOUND"),
    });
  });
});

describe("feeds check", () => {
  it("asks every feed now, says what is wrong, and ends with 1 when something is", async () => {
    const site = await aSite();
    const file = join(folder, "feeds.yaml");
    const entry = (path: string) =>
      `  - { title: "${path}", url: "${site.url(path)}", ownerGroup: harbour, tier: 2 }\n`;
    await writeFile(file, `feeds:\n${["/rss", "/quiet", "/shell", "/missing"].map(entry).join("")}`);
    const { exit, out, talk } = await feeds("check", "--all", "--feeds", file, local, "--json");
    expect(lines(out)).toMatchObject([
      { title: "/rss", state: "ok", entries: 5, lastEntry: expect.any(String), usualGapMs: hour },
      { title: "/quiet", state: "stale" },
      { title: "/shell", state: "fake-200", lastError: { code: "PARSE_NOT_A_FEED" } },
      { title: "/missing", state: "failing", lastError: { code: "FETCH_HTTP_STATUS" } },
    ]);
    expect({ exit, talk }).toMatchObject({ exit: 1, talk: expect.stringContaining("4 checked, 3 need a look") });
  });

  it("of one healthy feed ends with 0", async () => {
    const site = await aSite();
    expect(await feeds("check", site.url("/rss"), local)).toMatchObject({
      exit: 0,
      out: expect.stringContaining("5 entries"),
    });
  });

  it("of nothing in particular is misuse", async () => {
    expect((await feeds("check")).exit).toBe(2);
    expect((await feeds("check", "http://x.example/", "--all")).exit).toBe(2);
  });
});

describe("feeds sync, export and import", () => {
  it("bring a file in, write it as OPML and read it back elsewhere", async () => {
    const file = join(folder, "feeds.yaml");
    await writeFile(
      file,
      `feeds:
  - { title: Один, url: "https://one.example/rss", language: ru, ownerGroup: one, stateMedia: true, tier: 1 }
  - { title: Two, url: "https://two.example/rss", ownerGroup: two, tier: 3, disabled: { reason: dead, on: 2026-01-02 } }
`,
    );
    expect((await feeds("sync", file, "--dry-run")).out).toBe("add      Один\nadd      Two (disabled)\n");
    await feeds("sync", file);
    expect((await feeds("sync", file)).out).toBe("");
    const opml = join(folder, "feeds.opml");
    await feeds("export", opml);
    expect(await readFile(opml, "utf8")).toContain("Один");
    const elsewhere = join(folder, "elsewhere");
    expect(await runCommand("feeds", "import", opml, "--data", elsewhere)).toMatchObject({
      exit: 0,
      talk: "2 of 2 feeds added\n",
    });
    expect((await runCommand("feeds", "import", opml, "--data", elsewhere)).talk).toBe("0 of 2 feeds added\n");
    const listed = await runCommand("feeds", "list", "--json", "--data", elsewhere);
    expect(lines(listed.out)).toMatchObject([
      { title: "Один", language: "ru", ownerGroup: "one", stateMedia: true, tier: 1, state: "new" },
      { title: "Two", state: "disabled", disabledReason: "dead (2026-01-02)" },
    ]);
  });

  it("stop at a wrong file with every fault named", async () => {
    const file = join(folder, "feeds.yaml");
    await writeFile(file, "feeds:\n  - { title: One, url: nowhere, tier: 9 }\n");
    const { exit, talk } = await feeds("sync", file);
    expect(exit).toBe(1);
    expect(talk).toContain("error FEEDS_INVALID");
    for (const field of ["url", "tier", "ownerGroup"]) expect(talk).toContain(`feeds.0.${field}`);
  });

  it("leave out what is private or no address, and say so", async () => {
    const opml = join(folder, "o.opml");
    const outline = (url: string) => `<outline text="${url}" xmlUrl="${url}"/>`;
    await writeFile(
      opml,
      `<opml version="2.0"><body>${outline("http://10.0.0.1/rss")}${outline("file:///x")}</body></opml>`,
    );
    const { exit, talk } = await feeds("import", opml);
    expect(exit).toBe(1);
    expect(talk).toContain("left out, 10.0.0.1 is no public address");
    expect(talk).toContain("left out, its address is none: file:///x");
  });

  it("prints the schema that is published for editors", async () => {
    const { out } = await runCommand("feeds", "schema");
    expect(JSON.parse(out)).toMatchObject({ type: "object", title: "transfer-watch feeds" });
  });
});
