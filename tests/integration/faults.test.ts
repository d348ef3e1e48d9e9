import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults } from "../support/faults/fault-proxy.ts";
import {
  type FaultedRun,
  type FaultGround,
  faultsOf,
  layFaultGround,
  placesOf,
  runWithFault,
  runWithoutFault,
} from "../support/faults/run-with-fault.ts";

/** A sample of the matrix that `npm run test:faults` runs whole: each kind of fault once, each on another write. */
describe("one fault between a stage and AWS", () => {
  let ground: FaultGround;
  let clean: FaultedRun;
  beforeAll(async () => {
    ground = await layFaultGround();
    clean = await runWithoutFault(ground);
  });
  afterAll(() => ground.feed.close());

  it("has a run without faults to be compared with: everything done, each reader told once", () => {
    expect(clean.snapshot.left).toEqual([]);
    expect([...clean.deliveries.values()]).toEqual([1, 1]);
  });

  it.each(faults.map((fault, place) => [fault, place] as const))(
    "A5, A8: of kind %s leaves the state of exactly one application, and repeats only what SNS had already taken",
    async (fault, place) => {
      const writes = placesOf(clean.calls).filter(({ action }) => /Put|Update|Send|Publish/.test(action));
      const call =
        fault === "cut-after" ? writes.find(({ action }) => action === "Publish") : writes[(place * 3) % writes.length];
      const run = await runWithFault(ground, { at: call?.index ?? 0, fault, attempts: 1 }, clean.snapshot);
      expect(run.hit).toBeDefined();
      expect(faultsOf(run, fault, clean)).toEqual([]);
    },
  );

  it("would be noticed: a reader who was told twice without need, and an article that was lost, count as wrong", () => {
    const [first] = clean.deliveries.keys();
    const twice = { ...clean, deliveries: new Map([...clean.deliveries, [first ?? "", 2]]) };
    expect(faultsOf(twice, "500", clean)).toHaveLength(1);
    const lost = { ...clean, snapshot: { ...clean.snapshot, articles: [] } };
    expect(faultsOf(lost, "500", clean)).toHaveLength(1);
  });
});
