import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scheduledEvent } from "../../infra/local/stages/events.ts";
import { lambdaContext } from "../../infra/local/stages/lambda-context.ts";
import { stageNames } from "../../shared/stages.ts";

const folder = join(import.meta.dirname, "../../functions");
const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

describe("the functions", () => {
  it("are the stages: each has its handler, and there is no other", () => {
    expect(files.map((name) => name.replace(/\.ts$/, "")).sort()).toEqual([...stageNames].sort());
  });

  it.each(stageNames)("%s is wiring: it names its own stage and holds no more than a page", (stage) => {
    const source = readFileSync(join(folder, `${stage}.ts`), "utf8");
    expect(source).toContain(`lazyHandler("${stage}", connect)`);
    expect(source.split("\n").length).toBeLessThanOrEqual(70);
  });

  it.each(stageNames)(
    "A26: %s without its environment fails each call closed, naming every variable and no value",
    async (stage) => {
      const { handler } = await import(`../../functions/${stage}.ts`);
      const call = () => handler(scheduledEvent(stage, "eu-central-1", 0), lambdaContext(stage));
      for (let times = 0; times < 2; times += 1) {
        await expect(call()).rejects.toMatchObject({
          code: "CONFIG_INVALID",
          message: expect.stringMatching(/TABLE_\w+ is not set/),
        });
      }
    },
  );
});
