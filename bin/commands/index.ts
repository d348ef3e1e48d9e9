import type { Command } from "commander";

/** One file a command; its heavy imports happen inside the action, so that every command starts fast. */
export const commands: readonly ((program: Command) => void)[] = [];
