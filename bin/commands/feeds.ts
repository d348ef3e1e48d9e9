import type { Command } from "commander";
import { addFeedsAdd } from "../feeds/add.ts";
import { addFeedsCheck } from "../feeds/check.ts";
import { addFeedsHold } from "../feeds/hold.ts";
import { addFeedsList } from "../feeds/list.ts";
import { addFeedsOpml } from "../feeds/opml.ts";
import { addFeedsSync } from "../feeds/sync.ts";

export function register(program: Command): void {
  const group = program
    .command("feeds")
    .description("the feeds that are watched: list, check, add, remove, pause, sync");
  for (const add of [addFeedsList, addFeedsCheck, addFeedsAdd, addFeedsHold, addFeedsSync, addFeedsOpml]) add(group);
}
