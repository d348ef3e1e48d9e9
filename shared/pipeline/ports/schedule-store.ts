import type { PollSlot } from "../../feeds/poll-slot.ts";

/** One row for up to 50 feeds: an unchanged poll writes nothing of its own. */
export interface Shard {
  readonly shardId: string;
  /** By feed id. */
  readonly slots: Readonly<Record<string, PollSlot>>;
  readonly leaseId?: string;
  readonly leaseUntil?: number;
  /** When the lease began: the time that the next polls count from. */
  readonly claimedAt?: number;
}

export interface ScheduleStore {
  list(): Promise<Shard[]>;
  get(shardId: string): Promise<Shard | undefined>;
  /** Conditional: false when another run holds the lease. Recognises its own earlier write by leaseId. */
  claim(
    shardId: string,
    lease: { readonly leaseId: string; readonly until: number; readonly now: number },
  ): Promise<boolean>;
  /** Writes the slots of the whole batch at once and ends the lease; false when the lease is no longer ours. Feeds removed meanwhile stay removed. */
  complete(shardId: string, leaseId: string, slots: Readonly<Record<string, PollSlot>>): Promise<boolean>;
  /** Puts feeds into shards with room, with their next poll times; a feed that is there already gets the new time. */
  place(nextPollAt: Readonly<Record<string, number>>): Promise<void>;
  remove(feedId: string): Promise<void>;
}
