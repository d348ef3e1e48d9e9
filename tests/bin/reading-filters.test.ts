import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anItem, anRssFeed } from "../support/a-document.ts";

const program = join(import.meta.dirname, "../../bin/transfer-watch.mjs");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "filters-"));
  const page = `<html lang="en"><title>Harbour opens again</title><body>${"<p>The ferry left the harbour before dawn, two port workers told the agency, and the coast guard confirmed it.</p>".repeat(5)}`;
  await Promise.all([
    writeFile(join(folder, "feed.xml"), anRssFeed(anItem("<title>a</title><link>/1</link>"))),
    writeFile(join(folder, "login.html"), "<html><title>Log in</title>"),
    writeFile(join(folder, "page.html"), page),
    writeFile(join(folder, "page.html.gz"), gzipSync(page)),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

async function run(command: string, lines: readonly string[]) {
  const child = spawn(process.execPath, [program, command], { cwd: folder, stdio: ["pipe", "pipe", "pipe"] });
  let [output, talk] = ["", ""];
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    talk += chunk;
  });
  child.stdin.end(lines.join("\n"));
  const status = await new Promise((resolve) => child.on("exit", resolve));
  return {
    status,
    talk,
    answers: output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  };
}

describe("transfer-watch parse-feed", () => {
  it("answers every line in order, the bad ones with their fault, and ends well", async () => {
    const { status, talk, answers } = await run("parse-feed", [
      '{"file": "feed.xml", "url": "https://example.org/feed.xml"}',
      "not JSON",
      '{"file": "missing.xml"}',
      '{"file": "login.html", "contentType": "text/html"}',
      '{"file": 7}',
      '{"file": "feed.xml"}',
    ]);
    expect([status, talk]).toEqual([0, ""]);
    expect(answers).toMatchObject([
      { file: "feed.xml", ok: true, feed: { title: "Wire" }, entries: [{ title: "a", link: "https://example.org/1" }] },
      { ok: false, error: { code: "INPUT_INVALID" } },
      { file: "missing.xml", ok: false, error: { code: "INPUT_INVALID" } },
      {
        file: "login.html",
        ok: false,
        error: { code: "PARSE_NOT_A_FEED", message: expect.stringContaining("Log in") },
      },
      { ok: false, error: { code: "INPUT_INVALID" } },
      { file: "feed.xml", ok: true, entries: [{ title: "a", link: "/1" }] },
    ]);
  });
});

describe("transfer-watch read-page", () => {
  it("reads pages plain and packed, and answers bad lines with their fault", async () => {
    const { status, answers } = await run("read-page", [
      '{"file": "page.html", "url": "https://example.org/1"}',
      '{"file": "page.html.gz"}',
      '{"url": "https://example.org/1"}',
    ]);
    expect(status).toBe(0);
    expect(answers).toMatchObject([
      {
        file: "page.html",
        ok: true,
        title: "Harbour opens again",
        lang: "en",
        text: expect.stringContaining("The ferry left"),
      },
      { file: "page.html.gz", ok: true, title: "Harbour opens again" },
      { ok: false, error: { code: "INPUT_INVALID" } },
    ]);
  });
});
