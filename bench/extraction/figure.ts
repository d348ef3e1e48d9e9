/** One measured figure, and what it should be where the project has promised something. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** "× bare loop", "ms", "MB", "ns/char". */
  readonly unit: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** What else one must know to read the figure. */
  readonly detail?: string;
}

/** Undefined where nothing was promised. */
export function isMet({ value, atLeast, atMost }: Figure): boolean | undefined {
  if (atLeast === undefined && atMost === undefined) return undefined;
  return value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY);
}

export function showFigure(figure: Figure): string {
  const { name, value, unit, atLeast, atMost, detail } = figure;
  const target = atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${atMost}` : "";
  const met = isMet(figure);
  const verdict = met === undefined ? "" : met ? "met" : "NOT MET";
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  const columns = [
    name.padEnd(44),
    value.toFixed(digits).padStart(8),
    unit.padEnd(14),
    target.padEnd(8),
    verdict.padEnd(8),
  ];
  return `${columns.join(" ")}${detail ?? ""}`.trimEnd();
}
