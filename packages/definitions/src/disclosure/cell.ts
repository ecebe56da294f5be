/** One cell of a table of counts; without `count` it is too small to tell. */
export interface Cell {
  /** The code of each fact, in the order asked. */
  readonly codes: readonly string[];
  readonly count?: number;
}
