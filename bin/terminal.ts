/** Data: to stdout, and nothing else goes there. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Talk: to stderr. */
export function talk(text: string): void {
  process.stderr.write(`${text}\n`);
}

// A reader that has seen enough (`… | head`) ends our output, not our work.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
