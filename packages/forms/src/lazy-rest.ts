import type { RestOptions, Transport } from '@amparo/sdk';

const load = (): Promise<typeof import('./sending.js')> => import('./sending.js');

/** The REST transport whose code comes behind the form, with that of the client. */
export function lazyRest(options: RestOptions): Transport {
  // Whoever builds the page sees a wrong endpoint at once, as an error that nobody has caught.
  void load().then(
    ({ restTransport }) => void restTransport(options),
    () => undefined,
  );
  let made: Transport | undefined;
  const rest = async (): Promise<Transport> => (made ??= (await load()).restTransport(options));
  return {
    send: async (...sent) => (await rest()).send(...sent),
  };
}
