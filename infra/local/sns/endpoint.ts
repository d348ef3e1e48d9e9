import { invalid } from "./fault.ts";
import type { SnsProtocol } from "./topics.ts";

const deliverable = new Set<string>(["email", "email-json", "sms", "sqs"]);
const others = new Set(["http", "https", "application", "lambda", "firehose"]);

/** @throws {SnsFault} for what AWS refuses, and for what AWS would take but nothing here could deliver. */
export function checkEndpoint(protocol: string, endpoint: string): SnsProtocol {
  if (others.has(protocol)) throw invalid("Protocol", `this stand-in does not deliver to ${protocol}`);
  if (!deliverable.has(protocol)) throw invalid(`Does not support this protocol string: ${protocol}`);
  const valid = {
    email: isMailbox,
    "email-json": isMailbox,
    sms: (text: string) => /^\+[1-9]\d{6,14}$/.test(text),
    sqs: (text: string) => /^arn:aws[\w-]*:sqs:[\w-]+:\d{12}:[\w-]{1,80}$/.test(text),
  }[protocol as SnsProtocol];
  if (!valid(endpoint)) {
    throw invalid(protocol === "sms" ? `Invalid SMS endpoint: ${endpoint}` : `${protocol} endpoint`);
  }
  return protocol as SnsProtocol;
}

/** A dot-atom mailbox of RFC 5321 in ASCII: SNS takes neither quoted local parts nor Unicode. */
function isMailbox(text: string): boolean {
  const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  const label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  const local = text.slice(0, text.lastIndexOf("@"));
  return (
    text.length <= 254 &&
    local.length <= 64 &&
    new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`).test(text)
  );
}
