/** CPU milliseconds of each subject, in the order of the samples. */
export type Samples<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Runs the subjects in turn, so that whatever else the machine does strikes all of them alike. Time is that of the processor (with what
 * the collector takes), not of the clock. The first rounds only warm the code up.
 */
export function interleave<Name extends string>(
  subjects: Readonly<Record<Name, () => void>>,
  { samples, warmUps = 3 }: { readonly samples: number; readonly warmUps?: number },
): Samples<Name> {
  const names = Object.keys(subjects) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < warmUps + samples; round++) {
    for (const name of names) {
      const spent = cpuMs(subjects[name]);
      if (round >= warmUps) measured[name].push(spent);
    }
  }
  return measured;
}

/** CPU milliseconds of the whole process while `work` ran. */
export function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
