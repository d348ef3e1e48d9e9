export type Now = () => number;

/** In [0, 1). */
export type Random = () => number;

/** From inclusive, to exclusive, newest first. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}
