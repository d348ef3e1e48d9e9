import type { Command } from "commander";
import { designationName, directionName, statusName } from "../../shared/alerts/words.ts";
import { WatchError } from "../../shared/errors.ts";
import { countOf } from "../count-of.ts";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import { addListOptions, type ListOptions, readRange, shortTime, within } from "../list-options.ts";
import { print, talk } from "../terminal.ts";

export function register(program: Command): void {
  const group = program.command("stories").description("the events that the mentions tell of");
  addListOptions(group.command("list").description("stories, the last seen first")).action(list);
  addEnvironmentOptions(
    group
      .command("show")
      .description("one story: its status, origins, sources, and its alerts with every delivery")
      .argument("<story>", "a story id such as story-12")
      .option("--json", "answer with JSON"),
  ).action(show);
}

async function list(options: ListOptions): Promise<void> {
  const range = readRange(options, Date.now());
  await within(options, async ({ stories }) => {
    const found = await stories.list(range);
    for (const story of found) {
      if (options.json) {
        print(JSON.stringify(story));
        continue;
      }
      const { storyId, lastSeenAt, direction, category, status, designations, origins, sources } = story;
      const names = designations.map(designationName).join(", ") || category;
      const facts = `${countOf(origins.length, "origin")}, ${countOf(sources.length, "article")}`;
      print(
        `${storyId}  ${shortTime(lastSeenAt)}  ${directionName(direction)}: ${names}, ${statusName(status)}  (${facts})`,
      );
    }
    talk(`${countOf(found.length, "story", "stories")} since ${shortTime(range.from)} UTC`);
  });
}

async function show(storyId: string, options: EnvironmentOptions & { readonly json?: boolean }): Promise<void> {
  const { showAlertHistory } = await import("../describe-alert.ts");
  const { nameSubscribers } = await import("../name-subscribers.ts");
  await within(options, async (environment) => {
    const { stories, alerts } = environment;
    const story = await stories.get(storyId);
    if (story === undefined) throw new WatchError("NOT_FOUND", `there is no story ${storyId}`);
    const rows = (await alerts.byStory(storyId)).sort((a, b) => a.createdAt - b.createdAt);
    // Deliveries to very many lie apart from the rows of a list.
    const told = await Promise.all(rows.map(async (row) => (await alerts.get(row.alertId)) ?? row));
    if (options.json) return print(JSON.stringify({ ...story, alerts: told }, null, 2));
    print(`${storyId}: ${directionName(story.direction)}, ${story.category}, ${statusName(story.status)}`);
    for (const { at, status, articleId } of story.statusHistory) {
      print(`  status  ${shortTime(at)}  ${statusName(status)}  (article ${articleId})`);
    }
    for (const { at, name, title, stateMedia, official, denies } of story.origins) {
      print(
        `  origin  ${shortTime(at)}  ${title} (${name})${stateMedia ? ", state media" : ""}${official ? ", official" : ""}${denies ? ", denies it" : ""}`,
      );
    }
    for (const { at, feedTitle, title, origin, link } of story.sources) {
      print(
        `  source  ${shortTime(at)}  ${feedTitle} (origin ${origin}): ${title}${link ? `\n          ${link}` : ""}`,
      );
    }
    const nameOf = await nameSubscribers(environment);
    for (const alert of told) for (const line of showAlertHistory(alert, nameOf)) print(line);
  });
}
