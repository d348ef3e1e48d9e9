export type Limiter = <T>(run: () => Promise<T>) => Promise<T>;

/** Lets so many run at a time, the others wait in the order they came. */
export function limitConcurrency(limit: number): Limiter {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (run) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
