import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Email, renderEmail } from "./render-email.ts";
import { measureSms } from "./sms-parts.ts";

export interface Outbox {
  email(email: Omit<Email, "date" | "messageId">): void;
  sms(message: { readonly to: string; readonly text: string; readonly messageId: string }): void;
}

/** A folder in which each email is an `.eml` that any mail reader opens, and each SMS a `.txt`; sorted by name they are in order. */
export function openOutbox(folder: string, now: () => number): Outbox {
  mkdirSync(folder, { recursive: true });
  let sequence = 0;
  const write = (kind: string, address: string, ending: string, content: string) => {
    sequence += 1;
    const time = new Date(now()).toISOString().replaceAll(":", "-");
    const name = `${time}-${String(sequence).padStart(4, "0")}-${kind}-${address.replace(/[^\w.@+-]/g, "_").slice(0, 80)}`;
    // Written aside first: whoever watches the folder never reads half a message.
    const aside = join(folder, `.${name}.part`);
    writeFileSync(aside, content);
    renameSync(aside, join(folder, `${name}.${ending}`));
    return name;
  };
  return {
    email(email) {
      const date = new Date(now());
      const messageId = `${date.getTime()}.${sequence + 1}.${process.pid}@sns.example.org`;
      write(email.kind, email.to, "eml", renderEmail({ ...email, date, messageId }));
    },
    sms({ to, text, messageId }) {
      const { encoding, parts, units } = measureSms(text);
      const head = [
        `To: ${to}`,
        `Date: ${new Date(now()).toISOString()}`,
        `Message-Id: ${messageId}`,
        `Encoding: ${encoding}`,
        `Parts: ${parts}`,
        `Characters: ${units}`,
      ];
      write("sms", to, "txt", `${head.join("\n")}\n\n${text}\n`);
    },
  };
}
