import { countryCode, type Recipient } from './recipient.js';
import { meant } from './same-name.js';

/** A body that a host knows, and that its workers may turn to. */
export interface Receiver {
  /** The host's own code of it. */
  readonly code: string;
  /** The name that the permissions use for it. */
  readonly name: string;
  /** What it is; whatever is not an `organisation` is an authority of its State. */
  readonly kind: 'organisation' | 'authority' | 'police' | 'immigration';
  /** ISO 3166-1 alpha-2 code of the State where it works, or whose authority it is: of a consulate, the one that sends it. */
  readonly state: string;
}

/** Finds a body by its code or its name, as somebody typed it; undefined where that is none of them, or may be several. */
export function receiverOf(receivers: readonly Receiver[], typed: string): Receiver | undefined {
  const byCode = meant(receivers, typed, ({ code }) => [code]);
  const found = byCode.length > 0 ? byCode : meant(receivers, typed, ({ name }) => [name]);
  return found.length === 1 ? found[0] : undefined;
}

/** The body as a plan of a disclosure knows it. */
export const asRecipient = ({ name, kind, state }: Receiver): Recipient => ({
  ...{ body: name, country: countryCode(state), isAuthority: kind !== 'organisation', isSpecialist: false },
  ...((kind === 'police' || kind === 'immigration') && { authority: kind }),
});
