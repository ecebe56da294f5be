import type { Slot } from '../vault/vault-header.js';
import { thumbprintOf } from './jwe.js';
import type { WayIn } from './vault-access.js';

/** A slot as it may be shown. */
export async function wayIn({ kind, number, key }: Slot): Promise<WayIn> {
  switch (kind) {
    case 'passphrase':
    case 'recoveryCode':
    case 'authenticator':
    case 'device':
      return { kind, number };
    case 'organisation':
      return { kind, number, organisation: await thumbprintOf(key as JsonWebKey) };
  }
  return { kind: 'unknown', number };
}
