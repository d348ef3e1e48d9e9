import { describe, expect, it } from "vitest";
import { filterPolicyFor } from "../../shared/alerts/filter-policy.ts";
import { normaliseEmail } from "../../shared/alerts/normalise-email.ts";
import { normalisePhone } from "../../shared/alerts/normalise-phone.ts";

describe("S1: an invalid address", () => {
  it.each(["reader", "reader@", "reader@localhost", "reader@-example.org"])(
    "email %j is refused, naming the field",
    (text) => {
      expect(normaliseEmail(text)).toEqual({ ok: false, field: "email", problem: expect.any(String) });
    },
  );

  it.each(["5550100123", "+0555010012", "+1555", "phone"])("phone %j is refused, naming the field", (text) => {
    expect(normalisePhone(text)).toEqual({ ok: false, field: "sms", problem: expect.any(String) });
  });
});

describe("S2: an address that would be more than one, or a header", () => {
  it.each([
    "reader@example.org\r\nBcc: victim@example.org",
    "reader@example.org\nBcc:victim@example.org",
    "reader@example.org%0aBcc:victim@example.org",
    "reader@example.org,victim@example.org",
    "reader@example.org;victim@example.org",
    "Reader <reader@example.org>",
    "<reader@example.org>",
    '"reader@example.org victim"@example.org',
    '"reader\\" victim"@example.org',
    "reader(comment)@example.org",
    "reader@example.org\u2028Bcc: victim@example.org",
    "reader@[127.0.0.1]",
    "@relay.example.org:reader@example.org",
  ])("%j is refused", (text) => {
    expect(normaliseEmail(text)).toMatchObject({ ok: false, field: "email" });
  });
});

describe("S6: an endpoint that an attacker supplies", () => {
  it.each([
    "https://attacker.example.org/hook",
    "http://169.254.169.254/",
    "arn:aws:lambda:eu-central-1:000000000000:function:x",
    "arn:aws:sqs:eu-central-1:000000000000:queue",
    "reader@example.org?cc=victim@example.org",
  ])("%s is neither an email address nor a phone number", (endpoint) => {
    expect([normaliseEmail(endpoint).ok, normalisePhone(endpoint).ok]).toEqual([false, false]);
  });
});

describe("S12: a filter policy", () => {
  it.each(['e-"]}', 'x"],"severity":["high', "", "*", "e-0123456789012345678901\n"])("is not made of %j", (id) => {
    expect(() => filterPolicyFor(id)).toThrow("only a subscriber id");
  });
});
