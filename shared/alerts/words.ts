import type { Category, Direction, ItemKind, Status } from "../mentions/extraction.ts";

/** The words that alerts use for the values of the contract. */
export function statusName(status: Status): string {
  return { completed: "reported as done", prospective: "planned or threatened", denied: "denied" }[status];
}

export function categoryName(category: Category): string {
  return { missile: "missiles", drone: "drones", both: "missiles and drones" }[category];
}

export function kindName(kind: ItemKind): string {
  return {
    system: "complete systems",
    component: "components",
    technology: "technology",
    production: "production",
    training: "training",
  }[kind];
}

/** "iran_to_russia" → "Iran to Russia"; "both" is an exchange. */
export function directionName(direction: Direction): string {
  return direction === "both" ? "Iran and Russia, both ways" : direction.split("_to_").map(actorName).join(" to ");
}

export function actorName(actor: string): string {
  return actor
    .split(/[_-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

/** "fath-360" → "Fath-360", "s-400" → "S-400". */
export function designationName(id: string): string {
  return id
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("-");
}
