import type { Alert } from "../../alerts/alert.ts";
import type { Story } from "../../alerts/story.ts";

/** Rows stay far below DynamoDB's 400 KB: the sweep and the indexes copy them whole. */
export const maxRowBytes = 64 * 1024;
/** What deliveries may add to an alert's row after it was put: 200 subscribers; those of more lie in pages. */
const roomForDeliveries = 32 * 1024;
const longestText = 4_000;

export function rowBytes(row: object): number {
  return Buffer.byteLength(JSON.stringify(row), "utf8");
}

/** An alert that leaves room for its deliveries: long texts are cut, then the oldest sources but the first are left out. */
export function trimAlert(alert: Alert): Alert {
  if (rowBytes(alert) <= maxRowBytes - roomForDeliveries) return alert;
  const cut = cutTexts(alert);
  const sources = [...cut.sources];
  while (sources.length > 1 && rowBytes({ ...cut, sources }) > maxRowBytes - roomForDeliveries) sources.splice(1, 1);
  return { ...cut, sources };
}

/** A story that fits: the oldest sketches go first, then the oldest sources but the first; facts, origins and unraised alerts stay. */
export function trimStory(story: Story): Story {
  const unraised = story.unraised.map(trimAlert);
  const sketches = [...story.sketches];
  const sources = [...story.sources];
  const trimmed = () => ({ ...story, unraised, sketches, sources });
  while (sketches.length > 1 && rowBytes(trimmed()) > maxRowBytes) sketches.shift();
  while (sources.length > 1 && rowBytes(trimmed()) > maxRowBytes) sources.splice(1, 1);
  return trimmed();
}

/** Every string in a value, cut to what a row can hold; a cut is marked and never splits a surrogate pair. */
export function cutTexts<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === "string" && part.length > longestText
      ? `${part.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, "")}…`
      : part,
  );
}
