import type { Extractor } from "../../mentions/extraction.ts";

/** The rules in force: may change while a stage lives, within a minute of being published. */
export interface RulesetSource {
  current(): Promise<Extractor>;
}

/** Which published rules are in force. */
export interface RulesInForce {
  readonly version: string;
  readonly publishedAt: number;
  /** Versions in force before, newest first: where a rollback leads. */
  readonly previous: readonly string[];
  /** The rules of the last deployment: deploying the same ones again leaves in force what was published since. */
  readonly deployed?: string;
}

/** Rule files that were published without code, each version kept whole. */
export interface RulesetStore {
  inForce(): Promise<RulesInForce | undefined>;
  /** YAML by path under rules/, as published. */
  read(version: string): Promise<Readonly<Record<string, string>> | undefined>;
  /** Stores the files under their version; the same version again changes nothing. They are not in force yet. */
  add(version: string, files: Readonly<Record<string, string>>): Promise<void>;
  /** Conditional: false when somebody else changed what is in force since `before` was read. */
  putInForce(next: RulesInForce, before: RulesInForce | undefined): Promise<boolean>;
}
