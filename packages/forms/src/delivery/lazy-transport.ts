import type { Recipients, RestOptions, Transport } from '@amparo/sdk';

const load = (): Promise<typeof import('./sending.js')> => import('./sending.js');

/** Where a page sends to, and to whom it seals. */
export interface Destination {
  /** The transport of the host, or the REST transport that is made of these options. */
  readonly to: Transport | RestOptions;
  readonly recipients: Recipients | undefined;
}

// The name that `restTransport` gives, whose code comes later.
function serverOf(endpoint: string): string {
  const { origin } = new URL(endpoint, document.baseURI);
  return origin === location.origin ? '' : origin;
}

/** The transport whose code comes behind the form, with that of the client. */
export function lazyTransport({ to, recipients }: Destination): Transport {
  const make = async (): Promise<Transport> => {
    const { restTransport, sealingTransport } = await load();
    const transport = 'send' in to ? to : restTransport(to);
    return recipients ? sealingTransport(transport, recipients) : transport;
  };
  let made: Promise<Transport> | undefined;
  // Whoever builds the page sees a wrong endpoint at once, as an error that nobody has caught.
  const through = (): Promise<Transport> =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
  void load().then(through, () => undefined);
  const name = 'send' in to ? (to.name ?? '') : serverOf(to.endpoint);
  return {
    // As `sealingTransport` names it: what was queued unsealed, or for another server, is not sent here.
    name: recipients ? `sealed ${name}`.trim() : name,
    ...(recipients && {
      pack: async (...packed) => (await through()).pack?.(...packed) ?? { refused: 'noSealing' },
    }),
    send: async (...sent) => (await through()).send(...sent),
    sendAttachment: async (...sent) =>
      (await through()).sendAttachment?.(...sent) ?? { code: 'unknown', reason: 'attachmentUnsupported' },
  };
}
