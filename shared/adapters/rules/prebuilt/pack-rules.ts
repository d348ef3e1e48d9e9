import type { Place, Rule } from "../../../mentions/rule.ts";

type Role = "supplier" | "recipient" | "item";

/** With each place and each list of places once: half of all that rules say are places, and rules that share them stay so. */
interface PackedRules {
  readonly places: readonly Place[];
  /** Numbers of places. */
  readonly lists: readonly (readonly number[])[];
  /** With numbers of lists. */
  readonly rules: readonly (Omit<Rule, Role> & Readonly<Record<Role, number>>)[];
}

/** Rules as JSON. */
export function packRules(rules: readonly Rule[]): Uint8Array {
  const places = numbered<Place>();
  const lists = numbered<readonly Place[]>();
  const packed = rules.map((rule) => ({
    ...rule,
    supplier: lists.numberOf(rule.supplier),
    recipient: lists.numberOf(rule.recipient),
    item: lists.numberOf(rule.item),
  }));
  const whole: PackedRules = {
    lists: lists.values.map((list) => list.map(places.numberOf)),
    places: places.values,
    rules: packed,
  };
  return new TextEncoder().encode(JSON.stringify(whole));
}

function numbered<Value>() {
  const numbers = new Map<Value, number>();
  const values: Value[] = [];
  return {
    values,
    numberOf(value: Value): number {
      const number = numbers.get(value) ?? values.push(value) - 1;
      numbers.set(value, number);
      return number;
    },
  };
}

/** @param packed what packRules wrote */
export function unpackRules(packed: Uint8Array): Rule[] {
  const { places, lists, rules }: PackedRules = JSON.parse(new TextDecoder().decode(packed)); // as it was written: the sum over all says so
  const shared = lists.map((list) => list.flatMap((number) => places[number] ?? []));
  const list = (number: number) => shared[number] ?? [];
  return rules.map((rule) => ({
    ...rule,
    supplier: list(rule.supplier),
    recipient: list(rule.recipient),
    item: list(rule.item),
  }));
}
