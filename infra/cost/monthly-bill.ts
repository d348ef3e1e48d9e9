import { estimateUsage, type Load } from "./estimate-usage.ts";
import { type Price, prices, type UsageName } from "./prices.ts";

export interface BillLine {
  readonly item: UsageName;
  readonly service: string;
  readonly units: number;
  readonly freeUnits: number;
  /** What is paid, the allowances taken off. */
  readonly usd: number;
  /** What would be paid if the account used its allowances up elsewhere. */
  readonly usdWithoutAllowances: number;
}

export interface Bill {
  readonly load: Load;
  readonly lines: readonly BillLine[];
  readonly usd: number;
  readonly usdWithoutSms: number;
  readonly usdWithoutAllowances: number;
}

export function monthlyBill(load: Load): Bill {
  const usage = estimateUsage(load);
  const lines = (Object.keys(prices) as UsageName[]).map((item) => billLine(item, usage[item]));
  const total = (amount: (line: BillLine) => number) => lines.reduce((sum, line) => sum + amount(line), 0);
  return {
    load,
    lines,
    usd: total(({ usd }) => usd),
    usdWithoutSms: total(({ usd, service }) => (service === "SMS" ? 0 : usd)),
    usdWithoutAllowances: total(({ usdWithoutAllowances }) => usdWithoutAllowances),
  };
}

function billLine(item: UsageName, units: number): BillLine {
  const { service, usd, per, freeUnits }: Price = prices[item];
  const cost = (paid: number) => (paid / per) * usd;
  return {
    item,
    service,
    units,
    freeUnits,
    usd: cost(Math.max(0, units - freeUnits)),
    usdWithoutAllowances: cost(units),
  };
}
