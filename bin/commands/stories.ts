import type { Command } from "commander";
import { designationName, directionName, statusName } from "../../shared/alerts/words.ts";
import { WatchError } from "../../shared/errors.ts";
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
      const facts = `${origins.length} origins, ${sources.length} articles`;
      print(
        `${storyId}  ${shortTime(lastSeenAt)}  ${directionName(direction)}: ${names}, ${statusName(status)}  (${facts})`,
      );
    }
    talk(`${found.length} stories since ${shortTime(range.from)} UTC`);
  });
}

async function show(storyId: string, options: EnvironmentOptions & { readonly json?: boolean }): Promise<void> {
  const { showAlertHistory } = await import("../describe-alert.ts");
  await within(options, async ({ stories, alerts }) => {
    const story = await stories.get(storyId);
    if (story === undefined) throw new WatchError("NOT_FOUND", `there is no story ${storyId}`);
    const told = (await alerts.byStory(storyId)).sort((a, b) => a.createdAt - b.createdAt);
    if (options.json) return print(JSON.stringify({ ...story, alerts: told }, null, 2));
    print(`${storyId}: ${directionName(story.direction)}, ${story.category}, ${statusName(story.status)}`);
    for (const { at, status, articleId } of story.statusHistory) {
      print(`  status  ${shortTime(at)}  ${statusName(status)}  (article ${articleId})`);
    }
    for (const { at, name, title, stateMedia, official } of story.origins) {
      print(
        `  origin  ${shortTime(at)}  ${title} (${name})${stateMedia ? ", state media" : ""}${official ? ", official" : ""}`,
      );
    }
    for (const { at, feedTitle, title, origin, link } of story.sources) {
      print(
        `  source  ${shortTime(at)}  ${feedTitle} (origin ${origin}): ${title}${link ? `\n          ${link}` : ""}`,
      );
    }
    for (const alert of told) for (const line of showAlertHistory(alert)) print(line);
  });
}
