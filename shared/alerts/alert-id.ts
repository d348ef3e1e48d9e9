import { createHash } from "node:crypto";

/** Story × fact: the same fact found again, by whomever and whenever, is the same alert. */
export function alertIdOf(storyId: string, fact: string): string {
  return createHash("sha256").update(`${storyId}\n${fact}`).digest("base64url").slice(0, 22);
}
