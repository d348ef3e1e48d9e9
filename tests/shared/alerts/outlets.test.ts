import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findTerms, toTokens } from "../../../shared/alerts/match-terms.ts";
import { policy } from "../../support/a-report.ts";

interface Listed {
  readonly title: string;
  readonly ownerGroup: string;
  readonly stateMedia?: boolean;
}
const file: { readonly feeds: readonly Listed[] } = parse(
  readFileSync(new URL("../../../feeds.yaml", import.meta.url), "utf8"),
);
const known = file.feeds.flatMap((feed) => {
  const [outlet] = findTerms(toTokens(feed.title), policy.outlets);
  return outlet ? [{ ...feed, cited: outlet.value.group }] : [];
});

describe("an outlet that is cited", () => {
  it("is found among the feeds that are followed", () => {
    expect(known.length).toBeGreaterThan(20);
  });

  it.each(known)(
    "has the owner group of its feed ($title): a citation and the feed's own report are one origin",
    (feed) => {
      expect(feed.cited).toBe(feed.ownerGroup);
      expect(policy.stateMediaGroups.has(feed.cited)).toBe(feed.stateMedia === true);
    },
  );
});
