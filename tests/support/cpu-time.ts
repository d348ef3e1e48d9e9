/** CPU milliseconds that something costs this process: unlike the clock, it does not depend on who else is busy. */
export async function cpuTimeOf(act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
