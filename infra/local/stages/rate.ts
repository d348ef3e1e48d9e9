const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Milliseconds of a Scheduler expression such as "rate(15 minutes)". @throws {RangeError} for any other kind. */
export function rateMs(expression: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const ms = Number(count) * (unitMs[unit ?? ""] ?? Number.NaN);
  if (!Number.isFinite(ms)) throw new RangeError(`no rate: ${expression}`);
  return ms;
}
