import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskAddress } from "../../../shared/alerts/address.ts";
import { identifySubscriber, isSubscriberId } from "../../../shared/alerts/identify-subscriber.ts";
import { normaliseEmail } from "../../../shared/alerts/normalise-email.ts";
import { normalisePhone } from "../../../shared/alerts/normalise-phone.ts";

const emailOf = (text: string) => {
  const result = normaliseEmail(text);
  return result.ok ? result.address : `refused: ${result.problem}`;
};

describe("an email address", () => {
  it.each([
    ["reader@example.org", "reader@example.org"],
    ["  reader@example.org ", "reader@example.org"],
    ["Reader.Name+tag@Example.ORG", "Reader.Name+tag@example.org"],
    ["o'neil_{x}@mail.example.org", "o'neil_{x}@mail.example.org"],
    ["reader@bücher.example", "reader@xn--bcher-kva.example"],
    ["reader@пример.испытание", "reader@xn--e1afmkfd.xn--80akhbyknj4f"],
    ["reader@example。org", "reader@example.org"],
    [`${"a".repeat(64)}@example.org`, `${"a".repeat(64)}@example.org`],
  ])("%j is taken as %s", (given, taken) => {
    expect(emailOf(given)).toBe(taken);
  });

  it.each([
    "",
    "reader",
    "@example.org",
    "reader@",
    "reader@localhost",
    "a@b@example.org",
    ".reader@example.org",
    "rea..der@example.org",
    "reader.@example.org",
    "reader@-example.org",
    "reader@example-.org",
    "reader@exa_mple.org",
    "reader@example..org",
    "reader@127.0.0.1",
    "reader@2130706433",
    "reader@[127.0.0.1]",
    "reader@a%2eb.org",
    "reader@example.org/path",
    "reader@exam\u00adple.org",
    "reader@exam\u200bple.org",
    `${"a".repeat(65)}@example.org`,
    `reader@${"a".repeat(64)}.org`,
    `reader@${"a.".repeat(125)}org`,
    "чтец@example.org",
  ])("%j is refused", (given) => {
    expect(normaliseEmail(given)).toMatchObject({ ok: false, field: "email" });
  });

  it("is refused in words that do not repeat it", () => {
    for (const given of ["secret@", "secret secret@example.org", "secret@@example.org"]) {
      expect(JSON.stringify(normaliseEmail(given))).not.toContain("secret");
    }
  });

  it("stays as it is when it is normalised again", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (given) => {
        const once = normaliseEmail(given);
        if (once.ok) expect(normaliseEmail(once.address)).toEqual(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it("never holds anything that could end a line or a header, whatever was given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (local, domain) => {
        const result = normaliseEmail(`${local}@${domain}`);
        if (result.ok) expect(result.address).toMatch(/^[!-~]+@[a-z0-9.-]+$/);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("a phone number", () => {
  it.each([
    ["+15550100123", "+15550100123"],
    ["+1 555 010-0123", "+15550100123"],
    ["+1 (555) 010.0123", "+15550100123"],
    ["+1\u00a0555\u202f0100\u2011123", "+15550100123"],
  ])("%j is taken as %s", (given, taken) => {
    expect(normalisePhone(given)).toMatchObject({ ok: true, address: taken });
  });

  it.each([
    "",
    "15550100123",
    "0015550100123",
    "+0555010012",
    "+1555010",
    "+1555010012345678",
    "+44 (0) 20 7946 0000",
    "+1555x100123",
    "+1555010012٣",
    "+1555010\n0123",
    "tel:+15550100123",
    "+15550100123,+15550100124",
  ])("%j is refused", (given) => {
    expect(normalisePhone(given)).toMatchObject({ ok: false, field: "sms" });
  });
});

describe("a subscriber id", () => {
  const idOf = (text: string) => {
    const result = normaliseEmail(text);
    if (!result.ok) throw new Error(result.problem);
    return identifySubscriber(result);
  };

  it("is the same for all spellings of an address", () => {
    expect(
      new Set(["Reader@Bücher.example", "reader@xn--bcher-kva.EXAMPLE", " READER@BÜCHER.example"].map(idOf)).size,
    ).toBe(1);
  });

  it("differs where a dot or a tag differs: providers disagree on what those mean", () => {
    expect(new Set(["ab@example.org", "a.b@example.org", "ab+x@example.org"].map(idOf)).size).toBe(3);
  });

  it("holds nothing but letters, digits, - and _", () => {
    expect(idOf("reader@example.org")).toMatch(/^e-[A-Za-z0-9_-]{22}$/);
    expect(isSubscriberId(idOf("reader@example.org"))).toBe(true);
    for (const other of ["e-", 'e-"]}', "x-0123456789012345678901", "e-01234567890123456789012"]) {
      expect(isSubscriberId(other)).toBe(false);
    }
  });
});

describe("a masked address", () => {
  it("shows enough to know one's own and not enough to write to", () => {
    expect(maskAddress("email", "reader@example.org")).toBe("r•••@e•••.org");
    expect(maskAddress("sms", "+15550100123")).toBe("+•••••••••23");
  });
});
