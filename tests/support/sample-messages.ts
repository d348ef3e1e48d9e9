import type { Alert } from "../../shared/alerts/alert.ts";
import { renderAlert, renderSms } from "../../shared/alerts/render-alert.ts";
import { renderSummary } from "../../shared/alerts/render-summary.ts";
import type { Reader, Rendered } from "../../shared/alerts/rendered.ts";
import { aMention, anAlert, anEvidence, found, hourMs, minuteMs, nineOClock } from "./an-alert.ts";

const reader: Reader = { timezone: "Europe/Kyiv", because: "You get this because you follow all alerts." };

const persianSentence = "ایران موشک‌های فتح-۳۶۰ را از بندر امیرآباد به روسیه فرستاد، به گفته مقام‌های اروپایی.";
const persian = (part: string) => found(part, persianSentence);

const started = anAlert({
  severityReasons: [
    "reported as done or going on",
    "in the headline",
    "source of the first tier",
    "the system is named",
  ],
});

const updated = anAlert({
  alertId: "alert-2",
  kind: "update",
  changed: [
    "Larger number: at least 300, before it was 200.",
    "Independent origin number 2: Other Group (besides Example Wire).",
  ],
  origins: [...started.origins, { name: "Other Group", at: nineOClock + 3 * hourMs, stateMedia: false }],
  createdAt: nineOClock + 3 * hourMs,
});

const denied = anAlert({
  alertId: "alert-3",
  kind: "update",
  severity: "medium",
  severityReasons: ["denied", "in the headline", "state media", "said by an official body"],
  status: "denied",
  changed: ["Status changed from reported as done to denied.", "Officially denied by Iran's foreign ministry."],
  evidence: anEvidence({
    mention: aMention({
      status: "denied",
      items: [
        {
          ...found("drones", "Iran sent no drones to Russia, Iran's foreign ministry says."),
          category: "drone",
          kind: "system",
        },
      ],
      supplier: { actor: "iran", ...found("Iran", "Iran sent no drones to Russia, Iran's foreign ministry says.") },
      recipient: {
        actor: "russia",
        ...found("Russia", "Iran sent no drones to Russia, Iran's foreign ministry says."),
      },
      cue: found("sent", "Iran sent no drones to Russia, Iran's foreign ministry says."),
      negation: found("no", "Iran sent no drones to Russia, Iran's foreign ministry says."),
      attribution: found("Iran's foreign ministry", "Iran sent no drones to Russia, Iran's foreign ministry says."),
      sentence: { in: "title", text: "Iran sent no drones to Russia, Iran's foreign ministry says.", span: [0, 60] },
    }),
    articleTitle: "Iran sent no drones to Russia, Iran's foreign ministry says.",
    articleLink: "https://state.example.org/denial",
    feedTitle: "Example State Agency",
    stateMedia: true,
  }),
  statusHistory: [...started.statusHistory, { status: "denied", at: nineOClock + 5 * hourMs }],
  createdAt: nineOClock + 5 * hourMs,
});

const corrected = anAlert({
  alertId: "alert-4",
  kind: "correction",
  changed: ["The source now gives the number 20; it had given 200."],
  createdAt: nineOClock + 6 * hourMs,
});

const rightToLeft = anAlert({
  alertId: "alert-5",
  storyId: "story-2",
  category: "missile",
  language: "fa",
  evidence: anEvidence({
    mention: aMention({
      category: "missile",
      language: "fa",
      supplier: { actor: "iran", ...persian("ایران") },
      recipient: { actor: "russia", ...persian("روسیه") },
      items: [{ ...persian("موشک‌های فتح-۳۶۰"), category: "missile", designation: "fath-360", kind: "system" }],
      cue: persian("فرستاد"),
      attribution: persian("مقام‌های اروپایی"),
      places: [persian("بندر امیرآباد")],
      rule: { id: "fa/send-to", version: "abc123" },
      sentence: { in: "title", text: persianSentence, span: [0, persianSentence.length] },
    }),
    articleTitle: persianSentence,
    articleLink: "https://fa.example.org/khabar/1",
    feedTitle: "خبرگزاری نمونه",
  }),
  sources: [
    { feedTitle: "خبرگزاری نمونه", title: persianSentence, link: "https://fa.example.org/khabar/1", at: nineOClock },
  ],
});

const low: Alert = anAlert({
  alertId: "alert-6",
  storyId: "story-3",
  severity: "low",
  severityReasons: ["planned or threatened"],
  direction: "russia_to_iran",
  category: "missile",
  status: "prospective",
  createdAt: nineOClock + 30 * minuteMs,
  statusHistory: [{ status: "prospective", at: nineOClock }],
  evidence: anEvidence({
    mention: aMention({
      category: "missile",
      items: [
        { ...found("drones"), text: "S-400 missiles", category: "missile", designation: "s-400", kind: "system" },
      ],
    }),
    articleLink: "https://paper.example.org/s400",
    feedTitle: "Example Paper",
    articleTitle: "Moscow may sell S-400 missiles to Tehran",
  }),
});

const all = [started, updated, denied, rightToLeft, low];

/** Every kind of message there is, as files of docs/samples. */
export const samples: Readonly<Record<string, string>> = {
  ...filesOf("new", renderAlert(started, reader)),
  ...filesOf("update", renderAlert(updated, reader)),
  ...filesOf("update-denial", renderAlert(denied, reader)),
  ...filesOf("correction", renderAlert(corrected, reader)),
  ...filesOf("new-persian", renderAlert(rightToLeft, reader)),
  "new-three-parts.sms.txt": `${renderSms(started, 3)}\n`,
  ...filesOf(
    "digest",
    renderSummary(all, reader, {
      kind: "digest",
      period: "daily",
      from: nineOClock - 24 * hourMs,
      to: nineOClock + 6 * hourMs,
    }),
  ),
  ...filesOf("burst-summary", renderSummary(all, reader, { kind: "summary", reason: "pace" })),
};

function filesOf(name: string, { subject, email, sms, machine }: Rendered): Record<string, string> {
  return {
    [`${name}.email.txt`]: `Subject: ${subject}\n\n${email}\n`,
    [`${name}.sms.txt`]: `${sms}\n`,
    [`${name}.machine.json`]: `${JSON.stringify(JSON.parse(machine), null, 2)}\n`,
  };
}
