import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../support/run-command.ts";

const address = "canary-reader@example.org";
const phone = "+15550100177";
let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "subscriptions-"));
});
afterAll(() => rm(data, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runCommand(...args, "--data", data);
const outbox = (ending: string) =>
  readdir(join(data, "outbox")).then((names) => names.filter((name) => name.endsWith(ending)).sort());

/** The link of the last confirmation, unwrapped from its mail. */
async function confirmationLink(): Promise<string> {
  const mails = (await outbox(".eml")).filter((name) => name.includes("-confirmation-"));
  const mail = await readFile(join(data, "outbox", mails.at(-1) ?? ""), "utf8");
  return /https?:\/\/\S+/.exec(mail.replace(/=\r\n/g, "").replaceAll("=3D", "="))?.[0] ?? "no link";
}

// One story in order: each sentence builds on what was done before it.
describe("from the command line", () => {
  it("an address that is none is misuse, in words that do not repeat it, and changes nothing", async () => {
    expect(await run("subscribe", "--email", "canary-reader@")).toMatchObject({ exit: 2, out: "" });
    expect((await run("subscribe", "--email", "canary-reader@")).talk).toMatch(
      /ADDRESS_INVALID: --email has no valid domain/,
    );
    expect((await run("subscribe", "--email", "canary-reader@")).talk).not.toContain("canary");
  });

  it("every option at fault is named, with exit code 2", async () => {
    const { exit, talk } = await run(
      "subscribe",
      "--email",
      address,
      "--quiet",
      "late",
      "--timezone",
      "Moon/Far",
      "--status",
      "maybe",
    );
    expect(exit).toBe(2);
    expect(talk).toMatch(/--status .*--quiet .*--timezone/s);
    expect((await run("subscribe")).exit).toBe(2);
    expect((await run("subscribe", "--email", address, "--sms", phone)).exit).toBe(2);
  });

  it("a dry run says who it would be and asks nobody", async () => {
    const { exit, out } = await run("subscribe", "--email", address, "--dry-run", "--json");
    expect([exit, JSON.parse(out)]).toMatchObject([0, { subscriberId: expect.stringMatching(/^e-/), timezone: "UTC" }]);
    expect((await run("subscriptions", "list")).out).toBe("");
  });

  it("an email address is subscribed with its wishes and asked to confirm", async () => {
    const wishes = ["--min-severity", "medium", "--direction", "iran-to-russia", "--category", "drone,missile"];
    const when = ["--quiet", "22:00-07:00", "--timezone", "Europe/Kyiv"];
    const { exit, out, talk } = await run("subscribe", "--email", address, ...wishes, ...when, "--json");
    expect([exit, JSON.parse(out)]).toMatchObject([0, { state: "pending", outcome: "asked" }]);
    expect(talk).toContain("Do not open its link");
    expect(await outbox(".eml")).toHaveLength(1);
  });

  it("is not sent a test before it confirmed", async () => {
    expect(await run("test-alert", address)).toMatchObject({ exit: 1, out: "" });
  });

  it("is confirmed with the link of the mail, and not with an altered one", async () => {
    const link = await confirmationLink();
    expect((await run("confirm", `${link}0`)).talk).toMatch(/TOKEN_INVALID/);
    expect(await run("confirm", link, "--json")).toMatchObject({
      exit: 0,
      out: expect.stringContaining('"isProtected":true'),
    });
  });

  it("a phone is subscribed with the email address as its fallback", async () => {
    const { exit, out } = await run("subscribe", "--sms", "+1 (555) 010-0177", "--fallback", address);
    expect([exit, out]).toEqual([
      0,
      expect.stringMatching(/^s-\S+ {2}confirmed {2}all alerts; by email to e-\S+ once the SMS budget is spent\n$/),
    ]);
    expect((await run("subscribe", "--sms", "+15550100178", "--fallback", "nobody@example.org")).exit).toBe(1);
    expect((await run("subscribe", "--sms", "+15550100178", "--parts", "4")).exit).toBe(2);
    expect((await run("subscribe", "--email", address, "--parts", "2")).exit).toBe(2);
    expect((await run("subscribe", "--sms", "+15550100178", "--parts", "2", "--dry-run")).out).toMatch(/up to 2 parts/);
  });

  it("the list masks addresses unless they are asked for", async () => {
    const masked = await run("subscriptions", "list", "--json");
    expect(masked.out).not.toMatch(/canary|5550100177/);
    expect(
      masked.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { state: "confirmed", minSeverity: "medium", directions: ["iran_to_russia"], quiet: "22:00-07:00" },
      { state: "confirmed", protocol: "sms" },
    ]);
    expect((await run("subscriptions", "list")).out).not.toMatch(/canary|5550100177/);
    expect((await run("subscriptions", "list", "--show-addresses")).out).toMatch(
      /canary-reader@example\.org[\s\S]*\+15550100177/,
    );
    expect((await run("subscriptions", "show", phone)).out).toMatch(/^address {7}\+•••••••••77$/m);
    const shown = await run("subscriptions", "show", phone, "--json");
    expect(JSON.parse(shown.out)).toMatchObject({ protocol: "sms", address: "+•••••••••77" });
    expect(await run("subscriptions", "show", "nobody@example.org")).toMatchObject({
      exit: 1,
      talk: expect.stringContaining("nobody@example.org is no subscriber"),
    });
  });

  it("O8 what is exported is JSON lines: no spreadsheet takes a field of it for a formula", async () => {
    const { out } = await run("subscriptions", "export");
    const lines = out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ protocol: "email" }, { protocol: "sms" }]);
    expect(lines.every((line) => line.startsWith("{"))).toBe(true);
  });

  it("a test alert reaches the mailbox and the phone, and nobody else", async () => {
    await run("test-alert", address);
    expect((await outbox(".eml")).filter((name) => name.includes("-message-"))).toHaveLength(1);
    expect(await outbox(".txt")).toHaveLength(0);
    await run("test-alert", phone);
    expect(await outbox(".txt")).toHaveLength(1);
  });

  it("a subscriber is paused and resumed", async () => {
    expect((await run("subscriptions", "pause", address)).out).toMatch(/paused/);
    expect((await run("test-alert", address)).exit).toBe(1);
    expect((await run("subscriptions", "pause", address)).talk).toContain("nothing to pause");
    expect((await run("subscriptions", "resume", address)).out).toMatch(/confirmed/);
    expect((await run("subscriptions", "pause", "nobody@example.org")).talk).toContain("SUBSCRIBER_UNKNOWN");
  });

  it("all are exported, and imported elsewhere with their wishes, where each confirms anew", async () => {
    const file = join(data, "people.jsonl");
    await writeFile(
      file,
      `${(await run("subscriptions", "export")).out}{"protocol":"email","address":"bad@"}\nnot json\n`,
    );
    const elsewhere = await mkdtemp(join(tmpdir(), "subscriptions-elsewhere-"));
    try {
      const dry = await runCommand("subscriptions", "import", file, "--dry-run", "--data", elsewhere);
      const { exit, out } = await runCommand("subscriptions", "import", file, "--data", elsewhere);
      const answers = out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(dry.out.match(/"valid"/g)).toHaveLength(2);
      expect([exit, answers]).toMatchObject([
        1,
        [
          { line: 1, ok: true, state: "pending" },
          { line: 2, ok: true, state: "confirmed" },
          { line: 3, ok: false, error: { code: "INPUT_INVALID" } },
          { line: 4, ok: false, error: { code: "INPUT_INVALID" } },
        ],
      ]);
      const { out: list } = await runCommand("subscriptions", "list", "--json", "--data", elsewhere);
      expect(JSON.parse(list.split("\n")[0] ?? "")).toMatchObject({ state: "pending", quiet: "22:00-07:00" });
    } finally {
      await rm(elsewhere, { recursive: true, force: true });
    }
  });

  it("SNS and the table are compared on request", async () => {
    expect(await run("subscriptions", "reconcile")).toMatchObject({
      exit: 0,
      out: "",
      talk: expect.stringContaining("agree"),
    });
  });

  it("who unsubscribes is gone from the list, with the address", async () => {
    expect((await run("unsubscribe", address, "--dry-run")).out).toMatch(/confirmed/);
    expect((await run("unsubscribe", address)).out).toMatch(/removed/);
    expect((await run("subscriptions", "list", "--show-addresses")).out).not.toContain("canary");
    expect((await run("subscriptions", "list", "--all", "--show-addresses")).out).toMatch(/removed .*\(erased\)/);
    expect((await run("test-alert", address)).exit).toBe(1);
    const again = await run("subscribe", "--email", address);
    expect([again.exit, again.talk]).toEqual([1, expect.stringContaining("within the last day")]);
  });
});
