import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults, type ProxiedCall } from "../../support/faults/fault-proxy.ts";
import {
  type FaultedRun,
  type FaultGround,
  faultsOf,
  layFaultGround,
  placesOf,
  runWithFault,
  runWithoutFault,
} from "../../support/faults/run-with-fault.ts";

/** A read that the SDK sends again changes nothing; a write may meet its own earlier one. */
const isWrite = ({ action }: ProxiedCall) => /Put|Update|Send|Publish/.test(action);

/** Every call of every stage × every fault, reaching our own code; and every write × every fault with the SDK's second attempt. */
describe("one fault, anywhere between the stages and AWS", () => {
  let ground: FaultGround;
  let clean: FaultedRun;
  beforeAll(async () => {
    ground = await layFaultGround();
    clean = await runWithoutFault(ground);
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
        const places = placesOf(clean.calls).filter((call) => attempts === 1 || isWrite(call));
        for (const { index, service, action } of places) {
          const run = await runWithFault(ground, { at: index, fault, attempts }, clean.snapshot);
          if (run.hit === undefined) continue;
          hits += 1;
          for (const what of faultsOf(run, fault, clean))
            wrong.push(`${service} ${action} (call ${index}): ${what.slice(0, 500)}`);
        }
        process.stderr.write(
          `${fault}, ${attempts} attempt(s): ${hits} calls hit, ${wrong.length} wrong\n${wrong.join("\n")}`,
        );
        expect(wrong).toEqual([]);
        expect(hits).toBeGreaterThan(attempts === 1 ? 30 : 10);
      },
    );
  });
});
