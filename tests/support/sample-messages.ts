import type { Alert } from "../../shared/alerts/alert.ts";
import { renderAlert, renderSms } from "../../shared/alerts/render-alert.ts";
import { renderSummary } from "../../shared/alerts/render-summary.ts";
import type { Reader, Rendered } from "../../shared/alerts/rendered.ts";
import { hourMs, nineOClock } from "./an-alert.ts";
import { correctSample, reportOf, tellSample } from "./sample-stories.ts";

const reader: Reader = { timezone: "Europe/Kyiv", because: "you follow all alerts" };

const wire = { title: "Example Wire", ownerGroup: "Example Group", tier: 1 } as const;
const paper = { title: "Example Paper", ownerGroup: "Paper House", tier: 2 } as const;
const agency = { title: "Example State Agency", ownerGroup: "State", tier: 2, stateMedia: true } as const;
const persian = { title: "خبرگزاری نمونه", ownerGroup: "Persian Example", tier: 2 } as const;
const iran = ["iran", "Iran"] as const;
const russia = ["russia", "Russia"] as const;

const shipment = {
  sentence: "Iran shipped 200 Shahed-136 drones to Russia, Ukraine's defence ministry said.",
  supplier: iran,
  recipient: russia,
  goods: "Shahed-136 drones",
  category: "drone",
  designation: "shahed-136",
  number: ["200", 200],
  cue: "shipped",
  by: "Ukraine's defence ministry",
} as const;
const wireStory = { link: "https://news.example.org/a/1", minutes: 0, feed: wire };

const drones = tellSample("story-1", [
  reportOf(shipment, wireStory),
  reportOf(
    {
      ...shipment,
      sentence: "Moscow got at least 300 Shahed-136 drones that left Iran by sea, two Western diplomats say.",
      recipient: ["russia", "Moscow"],
      number: ["at least 300", 300],
      cue: "got",
      by: "two Western diplomats",
      rule: "en/get-from",
    },
    { link: "https://paper.example.org/drones", minutes: 180, feed: paper },
  ),
  reportOf(
    {
      sentence: "Iran sent no drones to Russia, Iran's foreign ministry says.",
      supplier: iran,
      recipient: russia,
      goods: "drones",
      category: "drone",
      cue: "sent",
      negation: "no",
      by: "Iran's foreign ministry",
      status: "denied",
    },
    { link: "https://state.example.org/denial", minutes: 300, feed: agency },
  ),
]);

const alone = tellSample("story-1", [reportOf(shipment, wireStory)]);
const corrected = correctSample(
  alone.story,
  alone.alerts[0] ?? fail(),
  reportOf(
    {
      ...shipment,
      sentence: "Iran shipped 20 Shahed-136 drones to Russia, Ukraine's defence ministry said.",
      number: ["20", 20],
    },
    { ...wireStory, minutes: 40 },
  ),
);

const missiles = tellSample("story-2", [
  reportOf(
    {
      sentence: "ایران موشک‌های فتح-۳۶۰ را از بندر امیرآباد به روسیه فرستاد، به گفته مقام‌های اروپایی.",
      supplier: ["iran", "ایران"],
      recipient: ["russia", "روسیه"],
      goods: "موشک‌های فتح-۳۶۰",
      category: "missile",
      designation: "fath-360",
      cue: "فرستاد",
      by: "مقام‌های اروپایی",
      place: "بندر امیرآباد",
      language: "fa",
      rule: "fa/send-to",
    },
    { link: "https://fa.example.org/khabar/1", minutes: 10, feed: persian },
  ),
]);

const plan = tellSample("story-3", [
  reportOf(
    {
      sentence: "Moscow may sell S-400 missiles to Tehran",
      supplier: ["russia", "Moscow"],
      recipient: ["iran", "Tehran"],
      goods: "S-400 missiles",
      category: "missile",
      designation: "s-400",
      cue: "sell",
      modality: "may",
      status: "prospective",
    },
    {
      link: "https://notes.example.org/s400",
      minutes: 30,
      feed: { title: "Example Notes", ownerGroup: "Notes", tier: 3 },
    },
  ),
]);

const [started = fail(), updated = fail(), denied = fail()] = drones.alerts.map(named);
const correction = named(corrected, 3);
const rightToLeft = named(missiles.alerts[0] ?? fail(), 4);
const all = [started, updated, denied, rightToLeft, named(plan.alerts[0] ?? fail(), 5)];

/** Every kind of message there is, as files of docs/samples. */
export const samples: Readonly<Record<string, string>> = {
  ...filesOf("new", renderAlert(started, reader)),
  ...filesOf("update", renderAlert(updated, reader)),
  ...filesOf("update-denial", renderAlert(denied, reader)),
  ...filesOf("correction", renderAlert(correction, reader)),
  ...filesOf("new-persian", renderAlert(rightToLeft, reader)),
  "update-three-parts.sms.txt": `${renderSms(updated, 3)}\n`,
  ...filesOf(
    "digest",
    renderSummary(all, reader, {
      kind: "digest",
      period: "daily",
      from: nineOClock - 3 * hourMs, // 08:00 in Kyiv
      to: nineOClock + 21 * hourMs,
    }),
  ),
  ...filesOf("burst-summary", renderSummary(all, reader, { kind: "summary", reason: "pace" })),
};

/** Ids that do not change with the words. */
function named(alert: Alert, index: number): Alert {
  return { ...alert, alertId: `alert-${index + 1}` };
}

function fail(): never {
  throw new Error("the sample raised no alert");
}

function filesOf(name: string, { subject, email, sms, machine }: Rendered): Record<string, string> {
  return {
    [`${name}.email.txt`]: `Subject: ${subject}\n\n${email}\n`,
    [`${name}.sms.txt`]: `${sms}\n`,
    [`${name}.machine.json`]: `${JSON.stringify(JSON.parse(machine), null, 2)}\n`,
  };
}
