import { createHash } from "node:crypto";
import type { Story } from "./story.ts";

/**
 * Story × fact: the same fact found again, by whomever and whenever, is the same alert. Only a correction in between, which took
 * the fact back, makes it another.
 */
export function alertIdOf({ storyId, corrections }: Pick<Story, "storyId" | "corrections">, fact: string): string {
  const told = corrections > 0 ? `${fact}#${corrections}` : fact;
  return createHash("sha256").update(`${storyId}\n${told}`).digest("base64url").slice(0, 22);
}
