import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { machineSchema } from "../../shared/alerts/machine-alert.ts";
import { countSmsParts } from "../../shared/alerts/sms-text.ts";
import { samples } from "../support/sample-messages.ts";

const folder = join(import.meta.dirname, "../../docs/samples");

/** After a wanted change: `npm run samples`. */
describe("docs/samples", () => {
  it("has exactly the kinds of messages that there are", () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(samples).sort());
  });

  it.each(Object.keys(samples))("shows %s as it is rendered today", (name) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(samples[name]);
  });

  it.each(Object.keys(samples).filter((name) => name.endsWith(".json")))("keeps %s to the published schema", (name) => {
    expect(machineSchema.safeParse(JSON.parse(samples[name] ?? "")).error).toBeUndefined();
  });

  it.each(Object.keys(samples).filter((name) => name.endsWith(".sms.txt")))("keeps %s to its parts", (name) => {
    expect(countSmsParts((samples[name] ?? "").trimEnd())).toBeLessThanOrEqual(name.includes("three") ? 3 : 1);
  });
});
