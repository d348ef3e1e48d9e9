import type { Bill, BillLine } from "../infra/cost/monthly-bill.ts";
import { pricesOf } from "../infra/cost/prices.ts";

const inWords: Readonly<Partial<Record<BillLine["item"], string>>> = {
  lambdaRequests: "function starts",
  lambdaGbSeconds: "GB-seconds, arm64",
  sqsRequests: "requests, most of them empty receives",
  schedulerInvocations: "scheduled starts",
  readUnits: "read units",
  writeUnits: "write units",
  tableGb: "GB stored",
  recoveryGb: "GB restorable to any second",
  alarmMetrics: "alarms",
  logGb: "GB of logs",
  logStorageGb: "GB of logs kept",
  sentGb: "GB sent to publishers",
  smsParts: "SMS parts, price of the United States",
};

/** A bill as a table: every line that is used, what is paid, and what it would be without AWS's permanent allowances. */
export function showBill(bill: Bill): string {
  const { load, lines } = bill;
  const used = lines.filter(({ units }) => units > 0);
  return [
    `${count(load.feeds)} feeds every ${load.intervalMinutes} min, ${load.articlesPerFeedPerDay} articles a feed and day, ${load.alertsPerDay} alerts a day, ${load.emailSubscribers} email and ${load.smsSubscribers} SMS subscribers`,
    `Prices of ${pricesOf.region}, ${pricesOf.date}, US dollars a month. "full" is without AWS's permanent monthly allowances, for an account that uses them up elsewhere.`,
    "",
    row("", "", "paid", "full"),
    ...used.map((line) =>
      row(
        line.service,
        `${count(line.units)} ${inWords[line.item] ?? line.item}`,
        usd(line.usd),
        usd(line.usdWithoutAllowances),
      ),
    ),
    row("", "without SMS", usd(bill.usdWithoutSms), ""),
    row("", "total", usd(bill.usd), usd(bill.usdWithoutAllowances)),
  ].join("\n");
}

function row(service: string, what: string, paid: string, full: string): string {
  return `${service.padEnd(14)} ${what.padEnd(52)} ${paid.padStart(8)} ${full.padStart(8)}`.trimEnd();
}

const usd = (amount: number) => amount.toFixed(2);

function count(value: number): string {
  return value >= 10 ? Math.round(value).toLocaleString("en-US") : String(Math.round(value * 100) / 100);
}
