import * as z from "zod/mini";
import { languageFileSchema, watchFileSchema } from "../../shared/adapters/rules/rule-schema.ts";
import { alertPolicySchema } from "../../shared/alerts/alert-policy.ts";
import { machineSchema } from "../../shared/alerts/machine-alert.ts";

/** The JSON Schemas for machine subscribers and for editors of the files under rules/, as files of docs/schemas. */
export const publishedSchemas: Readonly<Record<string, string>> = {
  "alert-v1.schema.json": toFile(
    z.toJSONSchema(machineSchema, { io: "output" }),
    "What machine subscribers of transfer-watch get, version 1",
  ),
  "alert-policy.schema.json": toFile(z.toJSONSchema(alertPolicySchema, { io: "input" }), "rules/alerts.yaml"),
  "rules.schema.json": toFile(
    z.toJSONSchema(languageFileSchema, { io: "input" }),
    "A file of a language of a watch: lexicon and rules",
  ),
  "watch.schema.json": toFile(z.toJSONSchema(watchFileSchema, { io: "input" }), "watch.yaml"),
};

function toFile(schema: object, title: string): string {
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
}
