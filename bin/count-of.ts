/** "1 alert", "2 alerts", "no alerts". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? "no" : count} ${count === 1 ? one : many}`;
}
