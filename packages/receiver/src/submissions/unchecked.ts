/** Values of a stored submission that came from a rule set which this receiver does not know. */
export interface Unchecked {
  /** UUID of the submission. */
  readonly id: string;
  readonly form: string;
  /** Paths of the values; never the values. */
  readonly paths: readonly string[];
}
