import { describe, expect, it } from "vitest";
import { decide } from "../../support/decide.ts";

describe("a headline that announces", () => {
  const changed = {
    status:
      "status: { to: { effect: possible, governs: headline, reach: 6, terms: to }, not: { effect: negate, governs: verb, reach: 3, terms: not } }",
  };
  const announce = (text: string, cue = "send") => decide(text, { cue, changed });

  it("stands right behind the names or goods that open a clause", () => {
    expect(announce("Northland to send drones.")).toBe("prospective, maybe by to");
    expect(announce("Northland and Eastland to send drones.")).toBe("prospective, maybe by to");
    expect(announce("Drones to send.")).toBe("prospective, maybe by to");
    expect(announce("The envoy said: Northland to send drones.")).toBe("prospective, maybe by to");
    expect(announce("They sleep but Northland to send drones.")).toBe("prospective, maybe by to");
    expect(announce("Northish firm to send drones.")).toBe("prospective, maybe by to");
  });

  it("is none behind a verb, a stranger or a word", () => {
    expect(announce("They sent Northland to send drones.")).toBe("completed");
    expect(announce("Northland used ships to send drones.")).toBe("completed");
    expect(announce("Northland here to send drones.")).toBe("completed");
    expect(announce("Northland, with to send drones.")).toBe("completed");
    expect(announce("Eastland, Northland to send drones.")).toBe("prospective, maybe by to");
    expect(announce("They sent Southland, Northland to send drones.")).toBe("completed");
    expect(announce("Northish big firm to send drones.")).toBe("completed");
    expect(announce("Eastland to send drones.")).toBe("completed");
    expect(announce("They had to send drones.")).toBe("completed");
    expect(announce("Northland to get Southland send drones.")).toBe("completed");
    expect(announce("Northland to, they sent, send drones.")).toBe("completed");
    expect(announce("With Northland to send drones.")).toBe("completed");
    expect(announce("With, Northland to send drones.")).toBe("prospective, maybe by to");
    expect(announce("Drones over there Northland to send.")).toBe("prospective, maybe by to");
    expect(announce("Drones over there far Northland to send.")).toBe("completed");
    expect(announce("Sent drones over there Northland to send.")).toBe("completed");
  });
});
