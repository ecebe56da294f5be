/** What the receiver answers for a stored submission: the proof of delivery. */
export interface Receipt {
  /** The submission's UUID, lower case. */
  readonly id: string;
  /** SHA-256 of the exact bytes of the body, lower-case hexadecimal. */
  readonly contentHash: string;
  /** ISO 8601 instant of the first arrival. */
  readonly receivedAt: string;
}
