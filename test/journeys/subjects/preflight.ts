import type { Preflight } from '@amparo/sdk/conformance';

/** Asks what a browser asks before it sends to another origin. */
export const preflight = ({ origin, address, method, headers }: Preflight): Promise<Response> =>
  fetch(address, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers.join(',') },
  });
