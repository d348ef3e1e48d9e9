import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults } from "../../support/faults/fault-proxy.ts";
import {
  type FaultedRun,
  type FaultGround,
  faultsOf,
  layFaultGround,
  placesOf,
  runWithFault,
} from "../../support/faults/run-with-fault.ts";

/** Every call of every stage × every fault, once with the SDK's own second attempt and once without it. */
describe("one fault, anywhere between the stages and AWS", () => {
  let ground: FaultGround;
  let clean: FaultedRun;
  beforeAll(async () => {
    ground = await layFaultGround();
    clean = await runWithFault(ground, undefined);
    expect(clean.snapshot.left).toEqual([]);
    expect(clean.deliveries.size).toBe(2);
  });

  afterAll(() => ground.feed.close());

  describe.each([1, 2])("with %i attempt(s) of the SDK", (attempts) => {
    it.each(faults)(
      "A5: of kind %s leaves the state of exactly one application",
      { timeout: 1_800_000 },
      async (fault) => {
        const wrong: string[] = [];
        let hits = 0;
        for (const { index, service, action } of placesOf(clean.calls)) {
          const run = await runWithFault(ground, { at: index, fault, attempts }, clean.snapshot);
          if (run.hit === undefined) continue;
          hits += 1;
          for (const what of faultsOf(run, fault, clean)) wrong.push(`${service} ${action} (call ${index}): ${what}`);
        }
        process.stderr.write(`${fault}, ${attempts} attempt(s): ${hits} calls hit, ${wrong.length} wrong\n`);
        expect(wrong).toEqual([]);
        expect(hits).toBeGreaterThan(30);
      },
    );
  });
});
