import { unknown } from '../outcome.js';
import type { Transport } from '../transport.js';
import type { Recipients } from './recipients.js';

/**
 * Makes a transport that sends nothing but sealed submissions: what cannot be sealed is refused before it is stored.
 * Throws a TypeError for a transport that packs by itself, since it would have to read what is sealed.
 */
export function sealingTransport(transport: Transport, recipients: Recipients): Transport {
  if (transport.pack) throw new TypeError('A transport that packs cannot be sealed.');
  const load = (): Promise<typeof import('./seal.js') | undefined> => import('./seal.js').catch(() => undefined);
  void load(); // before it is wanted: then there may be no network
  return {
    ...transport,
    name: `sealed ${transport.name ?? ''}`.trim(),
    pack: async (...packed) => (await load())?.seal(recipients, ...packed) ?? { refused: 'noSealing' },
    send: (...sent) => transport.send(...sent),
    ...(transport.sendAttachment && {
      sendAttachment: async (parcel, attachment, attempt) =>
        (await load())?.sendSealed(transport, { parcel, attachment, attempt }) ?? unknown('attachmentUnreadable'),
    }),
  };
}
