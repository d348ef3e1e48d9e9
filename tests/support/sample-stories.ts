import type { Alert } from "../../shared/alerts/alert.ts";
import { correctStory } from "../../shared/alerts/correct-story.ts";
import { decideAlert } from "../../shared/alerts/decide-alert.ts";
import { beginStory, joinStory } from "../../shared/alerts/join-story.ts";
import type { Report, ReportingFeed } from "../../shared/alerts/report.ts";
import type { Story } from "../../shared/alerts/story.ts";
import type { Mention } from "../../shared/mentions/extraction.ts";
import { aReport, policy } from "./a-report.ts";
import { found, minuteMs, nineOClock } from "./an-alert.ts";

/** A sentence of a headline, and which of its words play which part. */
interface Said {
  readonly sentence: string;
  readonly supplier: readonly [actor: string, text: string];
  readonly recipient: readonly [actor: string, text: string];
  readonly goods: string;
  readonly cue: string;
  readonly category: "missile" | "drone";
  readonly designation?: string;
  readonly number?: readonly [text: string, atLeast: number];
  readonly by?: string;
  readonly place?: string;
  readonly negation?: string;
  readonly modality?: string;
  readonly status?: Mention["status"];
  readonly language?: string;
  readonly rule?: string;
}

/** What an outlet says, so long after nine o'clock; the same article again when it has the same link. */
export function reportOf(
  said: Said,
  given: { readonly link: string; readonly minutes: number; readonly feed: Partial<ReportingFeed> },
): Report {
  const at = nineOClock + given.minutes * minuteMs;
  const { sentence } = said;
  return aReport({
    article: {
      articleId: given.link,
      title: sentence,
      link: given.link,
      publishedAt: at,
      firstSeenAt: at + minuteMs,
      contentHash: sentence,
    },
    feed: given.feed,
    mentions: [mentionOf(said)],
  });
}

function mentionOf({ sentence, language = "en", status = "completed", ...said }: Said): Mention {
  const part = (text: string) => found(text, sentence);
  const { category, designation, number, by, place, negation, modality } = said;
  const [supplier, giver] = said.supplier;
  const [recipient, receiver] = said.recipient;
  return {
    id: "mention-1",
    direction: `${supplier}_to_${recipient}`,
    category,
    status,
    supplier: { actor: supplier, ...part(giver) },
    recipient: { actor: recipient, ...part(receiver) },
    items: [
      {
        ...part(said.goods),
        category,
        kind: "system",
        ...(designation && { designation }),
        ...(number && { quantity: { ...part(number[0]), atLeast: number[1] } }),
      },
    ],
    cue: part(said.cue),
    ...(by && { attribution: part(by) }),
    ...(place && { places: [part(place)] }),
    ...(negation && { negation: part(negation) }),
    ...(modality && { modality: part(modality) }),
    rule: { id: said.rule ?? "en/supply-to", version: "abc123" },
    prominence: "headline",
    language,
    sentence: { in: "title", text: sentence, span: [0, sentence.length] },
  };
}

/** What each report raised, as the stage would decide it; a report that raises nothing is a fault of the sample. */
export function tellSample(storyId: string, reports: readonly Report[]): { story: Story; alerts: readonly Alert[] } {
  const alerts: Alert[] = [];
  let story: Story | undefined;
  for (const report of reports) {
    const joined: Story = story ? joinStory(story, report, policy) : beginStory(storyId, report, policy);
    const decision = decideAlert(joined, report, policy, report.at + 2 * minuteMs);
    if (decision.kind !== "alert") throw new Error(`nothing to tell: ${decision.reason}`);
    alerts.push(decision.alert);
    story = { ...decision.story, unraised: [] };
  }
  if (story === undefined) throw new Error("a story without a report");
  return { story, alerts };
}

/** The correction that an edit of the article brings. */
export function correctSample(story: Story, rested: Alert, edited: Report): Alert {
  const corrected = correctStory(joinStory(story, edited, policy), {
    rested,
    article: edited.article,
    report: edited,
    now: edited.article.firstSeenAt + minuteMs,
  });
  const [alert] = corrected?.unraised ?? [];
  if (alert === undefined) throw new Error("nothing to correct");
  return alert;
}
