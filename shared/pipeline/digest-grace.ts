/**
 * Digests are sent by send-digest; what it has not sent this long after its time, publish-alerts sends when the sweep
 * comes by, so that a digest does not depend on one schedule.
 */
export const digestGraceMs = 2 * 60 * 60_000;
