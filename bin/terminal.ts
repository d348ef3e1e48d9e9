/** Data: to stdout, and nothing else goes there. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Talk: to stderr. */
export function talk(text: string): void {
  process.stderr.write(`${text}\n`);
}
