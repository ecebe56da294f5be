import type { Outcome } from './outcome.js';
import type { Parcel } from './parcel.js';

/** The way to one kind of backend. */
export interface Transport {
  /** Sends the parcel's bytes once and settles in bounded time, with an outcome whatever happens; it never rejects. */
  send(parcel: Parcel, options: { readonly signal: AbortSignal }): Promise<Outcome>;
}
