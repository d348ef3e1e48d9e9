import type { Place, Rule } from "./rule.ts";

/** Places that are the same become one, and so do lists of them: what stands there is looked up once for all rules. */
export function sharePlaces(rules: readonly Rule[]): Rule[] {
  const places = new Map<string, Place>();
  const lists = new Map<string, readonly Place[]>();
  const known = new Map<readonly Place[], readonly Place[]>();
  const shareList = (list: readonly Place[]): readonly Place[] => {
    let shared = known.get(list);
    if (shared === undefined) {
      const keys = list.map(keyOf);
      const own = list.map((place, index) => share(places, keys[index] ?? "", place));
      shared = share(lists, keys.join(), own);
      known.set(list, shared);
    }
    return shared;
  };
  return rules.map((rule) => ({
    ...rule,
    supplier: shareList(rule.supplier),
    recipient: shareList(rule.recipient),
    item: shareList(rule.item),
  }));
}

const keyOf = ({ side, markers, form, within }: Place) => `${side} ${markers.join("|")} ${form ?? ""} ${within}`;

function share<T>(known: Map<string, T>, key: string, value: T): T {
  const first = known.get(key) ?? value;
  known.set(key, first);
  return first;
}
