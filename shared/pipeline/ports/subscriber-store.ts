import type { ConfirmationState, Pace, Subscriber } from "../../alerts/subscriber.ts";

export interface SubscriberStore {
  /** False when the subscriber is already there. */
  add(subscriber: Subscriber): Promise<boolean>;
  get(subscriberId: string): Promise<Subscriber | undefined>;
  list(): Promise<Subscriber[]>;
  /** Null takes a value away. False when the subscriber is not there, or is not in the state named. */
  update(subscriberId: string, changes: SubscriberChanges, whileState?: ConfirmationState): Promise<boolean>;
  /** Takes tokens and books cost just before a publish. "gone" when the subscriber is no longer there and confirmed. */
  savePace(subscriberId: string, pace: Pace, expectedRevision: number): Promise<"saved" | "conflict" | "gone">;
  remove(subscriberId: string): Promise<void>;
}

export type SubscriberChanges = {
  readonly [K in keyof Omit<Subscriber, "subscriberId" | "pace">]?: Subscriber[K] | null;
};
