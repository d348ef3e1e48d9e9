import * as z from "zod/mini";
import type { Pace, Subscriber, SubscriberFilters } from "./subscriber.ts";

const maybe = z.exactOptional;
const clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

export const severities = ["high", "medium", "low"] as const;
export const categories = ["missile", "drone", "both"] as const;
export const statuses = ["completed", "prospective", "denied"] as const;

export const filtersSchema: z.ZodMiniType<SubscriberFilters> = z.strictObject({
  minSeverity: maybe(z.enum(severities)),
  directions: maybe(z.array(z.string()).check(z.minLength(1))),
  categories: maybe(z.array(z.enum(categories)).check(z.minLength(1))),
  statuses: maybe(z.array(z.enum(statuses)).check(z.minLength(1))),
  languages: maybe(z.array(z.string()).check(z.minLength(1))),
});

const paceSchema: z.ZodMiniType<Pace> = z.object({
  tokens: z.number(),
  refilledAt: z.number(),
  smsMonth: maybe(z.string()),
  smsUsd: maybe(z.number()),
  noticeMonth: maybe(z.string()),
  revision: z.number(),
  by: z.string(),
});

/** A subscriber as stored, exported and imported. */
export const subscriberSchema: z.ZodMiniType<Subscriber> = z.object({
  subscriberId: z.string(),
  protocol: z.enum(["email", "sms"]),
  address: z.string(),
  filters: filtersSchema,
  digest: maybe(z.enum(["daily", "weekly"])),
  quiet: maybe(z.object({ from: clock, to: clock })),
  timezone: z.string(),
  state: z.enum(["pending", "confirmed", "paused", "vanished", "deactivated", "opted-out", "removed"]),
  subscriptionArn: maybe(z.string()),
  createdAt: z.number(),
  confirmedAt: maybe(z.number()),
  confirmationAskedAt: maybe(z.number()),
  stateReason: maybe(z.string()),
  stateSince: maybe(z.number()),
  fallbackId: maybe(z.string()),
  smsParts: maybe(z.literal([1, 2, 3])),
  pace: maybe(paceSchema),
});
