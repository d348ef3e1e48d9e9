import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod/mini";
import type { AwsAccess } from "../../shared/config.ts";
import { WatchError } from "../../shared/errors.ts";
import type { Resources } from "./resources.ts";

/** How a second process reaches the stand-ins of the one that holds the folder. */
export interface Attachment {
  readonly aws: AwsAccess;
  readonly resources: Resources;
  readonly outbox: string;
}

export interface HeldFolder {
  /** Tells other processes where the stand-ins listen. */
  publish(attachment: Attachment): void;
  release(): void;
}

const names = z.record(z.string(), z.string());
const credentials = z.object({ accessKeyId: z.string(), secretAccessKey: z.string() });
const holderSchema = z.object({
  pid: z.number(),
  attachment: z.optional(
    z.object({
      aws: z.object({ region: z.string(), endpoints: names, credentials }),
      resources: z.object({
        tables: names,
        queues: names,
        deadLetterQueue: z.string(),
        topics: names,
        alertTopics: z.optional(z.number()),
      }),
      outbox: z.string(),
    }),
  ),
});

const fileName = "running.json";
/** Longer than any command holds the folder. */
const patienceMs = 15_000;
/** A run that is closing is silent for a moment; one that never answers is gone, and another process has its number. */
const silencesOfTheGone = 60;

/**
 * One process at a time opens the database of a data folder. Its file there names the process and, once it serves others, its endpoints;
 * the file of a process that is gone is ignored.
 * @returns the folder, or the way to the process that holds it and shares it
 * @throws {WatchError} STORE_UNAVAILABLE when another process keeps the folder for itself for too long
 */
export async function holdDataFolder(folder: string): Promise<HeldFolder | Attachment> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, fileName);
  let silences = 0;
  for (const giveUpAt = Date.now() + patienceMs; Date.now() < giveUpAt; await sleep(50)) {
    if (takeFile(file)) return heldFolder(file);
    const holder = readHolder(file);
    if (holder === undefined) continue;
    if (!isAlive(holder.pid) || silences > silencesOfTheGone) rmSync(file, { force: true });
    else if (holder.attachment !== undefined) {
      const attachment = holder.attachment as Attachment;
      if (await answers(attachment)) return attachment;
      silences += 1;
    }
  }
  const pid = readHolder(file)?.pid ?? 0;
  throw new WatchError("STORE_UNAVAILABLE", `${folder} is in use by process ${pid}`, { pid });
}

export const isHeld = (found: HeldFolder | Attachment): found is HeldFolder => "release" in found;

function heldFolder(file: string): HeldFolder {
  return {
    publish: ({ aws, resources, outbox }) =>
      writeAside(file, { pid: process.pid, attachment: { aws, resources, outbox } }, renameSync),
    release: () => rmSync(file, { force: true }),
  };
}

/** Linking fails when the file is there, and never shows half a file. */
function takeFile(file: string): boolean {
  try {
    writeAside(file, { pid: process.pid }, (aside, target) => {
      try {
        linkSync(aside, target);
      } finally {
        unlinkSync(aside);
      }
    });
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST") return false;
    throw thrown;
  }
}

function writeAside(file: string, content: object, place: (aside: string, target: string) => void): void {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(content));
  place(aside, file);
}

/** Undefined when the file is gone meanwhile. @throws {WatchError} INPUT_INVALID for a file that is none of ours */
function readHolder(file: string): z.infer<typeof holderSchema> | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  const result = holderSchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  throw new WatchError("INPUT_INVALID", `${file} cannot be read: when no run uses the folder, delete that file`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function answers({ aws }: Attachment): Promise<boolean> {
  try {
    await fetch(aws.endpoints.dynamodb ?? "", { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}
