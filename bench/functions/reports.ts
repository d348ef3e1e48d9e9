/** Reports that the watch alerts on, each of another transfer. */
export function reportAt(number: number): { readonly title: string; readonly text: string } {
  const [designation, kind] = systems[number % systems.length] ?? systems[0];
  const count = 40 + 10 * number;
  const [from, to] = number % 2 === 0 ? ["Iran", "Russia"] : ["Russia", "Iran"];
  return {
    title: `${from} delivered ${count} ${designation} ${kind} to ${to}, officials say`,
    text: `${from} has delivered ${count} ${designation} ${kind} to ${to}, two officials said on Tuesday.`,
  };
}

const systems = [
  ["Fath-360", "missiles"],
  ["Verba", "missiles"],
  ["Mohajer-6", "drones"],
  ["Iskander", "missiles"],
  ["Fateh-110", "missiles"],
  ["S-400", "missiles"],
  ["Shahed-136", "drones"],
  ["Pantsir", "missiles"],
  ["Zolfaghar", "missiles"],
  ["Orlan-10", "drones"],
  ["Shahed-131", "drones"],
  ["S-300", "missiles"],
] as const;
