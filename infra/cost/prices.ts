/**
 * What AWS asks, in US dollars, and what it gives every account each month for nothing and without an end (not the credits of a new
 * account). Other regions differ by up to a fifth; change the numbers here and the test says whether the promise still holds.
 */
export interface Price {
  readonly service: string;
  /** Dollars for `per` units. */
  readonly usd: number;
  readonly per: number;
  readonly freeUnits: number;
}

export const pricesOf = { region: "us-east-1", date: "2026-11-23" } as const;

const million = 1_000_000;

export const prices = {
  lambdaRequests: { service: "Lambda", usd: 0.2, per: million, freeUnits: million },
  lambdaGbSeconds: { service: "Lambda", usd: 13.3334, per: million, freeUnits: 400_000 }, // arm64
  sqsRequests: { service: "SQS", usd: 0.4, per: million, freeUnits: million },
  schedulerInvocations: { service: "Scheduler", usd: 1, per: million, freeUnits: 14 * million },
  readUnits: { service: "DynamoDB", usd: 0.125, per: million, freeUnits: 0 },
  writeUnits: { service: "DynamoDB", usd: 0.625, per: million, freeUnits: 0 },
  tableGb: { service: "DynamoDB", usd: 0.25, per: 1, freeUnits: 25 },
  recoveryGb: { service: "DynamoDB", usd: 0.2, per: 1, freeUnits: 0 },
  publishes: { service: "SNS", usd: 0.5, per: million, freeUnits: million },
  emails: { service: "SNS", usd: 2, per: 100_000, freeUnits: 1_000 },
  smsParts: { service: "SMS", usd: 0.00645, per: 1, freeUnits: 0 }, // to the United States; elsewhere up to 20 times as much
  alarmMetrics: { service: "CloudWatch", usd: 0.1, per: 1, freeUnits: 10 },
  metrics: { service: "CloudWatch", usd: 0.3, per: 1, freeUnits: 10 },
  dashboards: { service: "CloudWatch", usd: 3, per: 1, freeUnits: 3 },
  logGb: { service: "CloudWatch", usd: 0.5, per: 1, freeUnits: 5 },
  logStorageGb: { service: "CloudWatch", usd: 0.03, per: 1, freeUnits: 5 },
  traces: { service: "X-Ray", usd: 5, per: million, freeUnits: 100_000 },
  sentGb: { service: "Data transfer", usd: 0.09, per: 1, freeUnits: 100 },
} as const satisfies Record<string, Price>;

export type UsageName = keyof typeof prices;
