import { randomUUID } from "node:crypto";
import type { SnsFault } from "./fault.ts";
import type { MessageAttribute } from "./message-attributes.ts";

/** AWS's query protocol, as client-sns speaks it: a form in, XML out. */
export type Form = URLSearchParams;
export type Answer = { readonly [name: string]: string | Answer | readonly Answer[] };

export function mapIn(form: Form, name: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (let entry = 1; form.has(`${name}.entry.${entry}.key`); entry += 1) {
    found[form.get(`${name}.entry.${entry}.key`) ?? ""] = form.get(`${name}.entry.${entry}.value`) ?? "";
  }
  return found;
}

export function messageAttributesIn(form: Form): Map<string, MessageAttribute> {
  const found = new Map<string, MessageAttribute>();
  for (let entry = 1; form.has(`MessageAttributes.entry.${entry}.Name`); entry += 1) {
    const field = (name: string) => form.get(`MessageAttributes.entry.${entry}.${name}`);
    found.set(field("Name") ?? "", {
      type: field("Value.DataType") ?? "",
      value: field("Value.StringValue") ?? field("Value.BinaryValue") ?? "",
    });
  }
  return found;
}

export function answerXml(action: string, answer: Answer): string {
  return `<${action}Response xmlns="${namespace}"><${action}Result>${elements(answer)}</${action}Result>${metadata()}</${action}Response>`;
}

export function faultXml(fault: SnsFault): string {
  const type = fault.status < 500 ? "Sender" : "Receiver";
  return `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${fault.code}</Code><Message>${escapeXml(fault.message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`;
}

/** A map of attributes as the query protocol writes it. */
export function attributeEntries(attributes: Readonly<Record<string, string>>): Answer {
  return { entry: Object.entries(attributes).map(([key, value]) => ({ key, value })) };
}

const namespace = "http://sns.amazonaws.com/doc/2010-03-31/";
const metadata = () => `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;

function elements(answer: Answer): string {
  return Object.entries(answer)
    .flatMap(([name, value]) => {
      const values = Array.isArray(value) ? (value as readonly Answer[]) : [value as string | Answer];
      return values.map((one) => `<${name}>${typeof one === "string" ? escapeXml(one) : elements(one)}</${name}>`);
    })
    .join("");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
