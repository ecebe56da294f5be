/** What the receiver answers for a stored submission: the proof of delivery. */
export interface Receipt {
  /** The submission's UUID, lower case. */
  readonly id: string;
  /** SHA-256 of the exact bytes of the body, lower-case hexadecimal. */
  readonly contentHash: string;
  /** ISO 8601 instant of the first arrival. */
  readonly receivedAt: string;
}

/** Reads `received_at`, written out by the database, so that both databases give the same text whatever their drivers make of a timestamp. */
export const RECEIVED_AT = `to_char(received_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as received_at`;
