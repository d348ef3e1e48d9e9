import * as z from "zod/mini";
import { feedListSchema } from "../../feeds/feed-list.ts";

/** The JSON Schema of feeds.yaml for editors: docs/feeds.schema.json, printed by `transfer-watch feeds schema`. */
export function feedsJsonSchema(): object {
  return { ...z.toJSONSchema(feedListSchema, { io: "input" }), title: "transfer-watch feeds" };
}
