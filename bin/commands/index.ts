import type { Command } from "commander";
import { register as alerts } from "./alerts.ts";
import { register as confirm } from "./confirm.ts";
import { register as cost } from "./cost.ts";
import { register as demo } from "./demo.ts";
import { register as doctor } from "./doctor.ts";
import { register as explain } from "./explain.ts";
import { register as extract } from "./extract.ts";
import { register as feeds } from "./feeds.ts";
import { register as mentions } from "./mentions.ts";
import { register as parseFeed } from "./parse-feed.ts";
import { register as pause } from "./pause.ts";
import { register as queues } from "./queues.ts";
import { register as readPage } from "./read-page.ts";
import { register as rescan } from "./rescan.ts";
import { register as resume } from "./resume.ts";
import { register as rules } from "./rules.ts";
import { register as rulesPublish } from "./rules-publish.ts";
import { register as run } from "./run.ts";
import { register as simulate } from "./simulate.ts";
import { register as status } from "./status.ts";
import { register as stories } from "./stories.ts";
import { register as subscribe } from "./subscribe.ts";
import { register as subscriptions } from "./subscriptions.ts";
import { register as testAlert } from "./test-alert.ts";
import { register as unsubscribe } from "./unsubscribe.ts";

/** One file a command; its heavy imports happen inside the action, so that every command starts fast. */
export const commands: readonly ((program: Command) => void)[] = [
  alerts,
  confirm,
  cost,
  demo,
  doctor,
  explain,
  extract,
  feeds,
  mentions,
  parseFeed,
  pause,
  queues,
  readPage,
  rescan,
  resume,
  rules,
  rulesPublish,
  run,
  simulate,
  status,
  stories,
  subscribe,
  subscriptions,
  testAlert,
  unsubscribe,
];
