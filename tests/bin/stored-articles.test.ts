import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEnvironment } from "../../bin/open-environment.ts";
import type { Article } from "../../shared/articles/article.ts";
import { newFeed } from "../../shared/feeds/new-feed.ts";
import { aRulesRepository, type RulesRepository } from "../support/a-rules-repository.ts";
import { runCommand } from "../support/run-command.ts";

const data = mkdtempSync(join(tmpdir(), "stored-"));
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

const anArticle = (articleId: string, title: string, text: string): Article => ({
  articleId,
  feedId: feed.feedId,
  title,
  summary: "",
  text,
  link: `https://news.example.org/${articleId}`,
  firstSeenAt: Date.now(),
  contentHash: articleId,
  mayAlert: true,
});

let repository: RulesRepository;
beforeAll(async () => {
  repository = aRulesRepository();
  const environment = await openEnvironment({ data });
  await environment.feeds.add(feed);
  for (const article of [
    anArticle("korea", "Harbour notes", "North Korea has shipped missiles to Russia by rail."),
    anArticle("drones", "Iran ships drones to Russia", "Iran has shipped 40 Shahed-136 drones to Russia, Kyiv says."),
    anArticle("calm", "Ferries run again", "The ferries run again after the storm."),
  ])
    await environment.articles.add(article, article.firstSeenAt);
  await environment.close();
});
afterAll(() => {
  repository.remove();
  rmSync(data, { recursive: true });
});

describe("rules tried on the articles stored in an environment", () => {
  it("say which mentions they gain and lose since a revision", async () => {
    const base = repository.commit();
    repository.change("en/lexicon.yaml", "give-pp: supplied, sent, shipped, delivered", "give-pp: supplied");
    const { exit, out, talk } = await runCommand(
      "rules",
      "backtest",
      "--base",
      base,
      "--rules",
      repository.watch,
      "--data",
      data,
    );
    expect(exit).toBe(0);
    expect(out).toContain("lost korea korea_to_russia missile completed (en/supply)");
    expect(talk).toMatch(/3 texts, \w{12} → \w{12}: 0 gained, 1 lost, 0 changed/);
  });

  it("say what had no part in any of them", async () => {
    const { out, talk } = await runCommand(
      "rules",
      "coverage",
      "--rules",
      "tests/fixtures/watches/north-korea-russia",
      "--data",
      data,
    );
    expect(talk).toMatch(/^3 texts: 2 of 3 rules/m);
    expect(out).not.toMatch(/rule en\/supply$/m);
  });
});

describe("transfer-watch rescan", () => {
  it("says what would newly alert and keeps nothing", async () => {
    for (const _ of [1, 2]) {
      const { exit, out, talk } = await runCommand("rescan", "--data", data);
      expect(exit).toBe(0);
      expect(out).toContain("Iran has shipped 40 Shahed-136 drones to Russia");
      expect(talk).toMatch(/3 articles read with rules \w{12}: 1 mention transfers, 1 would newly alert/);
    }
    expect((await runCommand("alerts", "--data", data)).out).toBe("");
  });

  it("raises the alerts with --alert, once", async () => {
    expect((await runCommand("rescan", "--alert", "--data", data)).talk).toMatch(/1 alerts raised/);
    expect((await runCommand("rescan", "--alert", "--data", data)).talk).toMatch(/0 alerts raised/);
    expect((await runCommand("rescan", "--data", data)).talk).toMatch(/0 would newly alert/);
  });

  it("wants a number of days", async () => {
    expect(await runCommand("rescan", "--since", "soon", "--data", data)).toMatchObject({ exit: 2 });
  });
});
