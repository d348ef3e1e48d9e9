import type { Alert } from "../alerts/alert.ts";
import type { Story } from "../alerts/story.ts";
import type { ExtractPorts } from "./extract-ports.ts";
import { noMetrics } from "./metrics.ts";

/** The same ports, over which an article is read as if: everything stored is seen, what is written is remembered and never stored. */
export function rehearse(ports: ExtractPorts): ExtractPorts {
  return {
    ...ports,
    articles: { get: (id) => ports.articles.get(id), markRead: async () => {} },
    mentions: { byArticle: (id) => ports.mentions.byArticle(id), put: async () => {} },
    stories: rehearseStories(ports.stories),
    alerts: rehearseAlerts(ports.alerts),
    alertQueue: { send: async () => {} },
    metrics: noMetrics,
  };
}

function rehearseStories(stored: ExtractPorts["stories"]): ExtractPorts["stories"] {
  const written = new Map<string, Story>();
  let begun = 0;
  return {
    get: async (storyId) => written.get(storyId) ?? stored.get(storyId),
    async recent(from, to) {
      const { stories } = await stored.recent(from, to);
      const isRecent = ({ lastSeenAt }: Story) => lastSeenAt >= from && lastSeenAt < to;
      const unwritten = stories.filter(({ storyId }) => !written.has(storyId));
      begun += 1;
      return { stories: [...unwritten, ...[...written.values()].filter(isRecent)], nextStoryId: `rehearsed-${begun}` };
    },
    async save(story, expectedRevision) {
      written.set(story.storyId, { ...story, revision: expectedRevision + 1 });
      return true;
    },
  };
}

function rehearseAlerts(stored: ExtractPorts["alerts"]): ExtractPorts["alerts"] {
  const written = new Map<string, Alert>();
  return {
    async add(alert) {
      const isKnown =
        written.has(alert.alertId) ||
        (await stored.byStory(alert.storyId)).some(({ alertId }) => alertId === alert.alertId);
      if (!isKnown) written.set(alert.alertId, alert);
      return !isKnown;
    },
    async byStory(storyId) {
      const own = [...written.values()].filter((alert) => alert.storyId === storyId);
      return [...(await stored.byStory(storyId)), ...own];
    },
  };
}
