import { offline } from '../outcome.js';
import type { Attempt, Transport } from '../transport.js';
import { exchange, wayOf, type Exchanged, type HttpRequest } from './exchange.js';
import type { PieceSize } from './pieces.js';
import { replyOutcome } from './reply-outcome.js';
import { filledPath, isOfPage, safeEndpoint, serverOf } from './request-url.js';
import type { RestOptions } from './rest-options.js';
import { restWay } from './rest-way.js';

const LONGEST_REPLY = 64 * 1024;

/**
 * Makes the transport for a receiver that speaks plain HTTP and JSON; throws a TypeError for an endpoint that is unsafe, for
 * a path that leads away from it, and for a portal's token that would go to another origin.
 */
export function restTransport(options: RestOptions): Transport {
  const { method = 'PUT', csrf } = options;
  const endpoint = safeEndpoint(options.endpoint);
  if (csrf && !isOfPage(endpoint)) throw new TypeError('A CSRF token is for the page itself.');
  const { submission = method === 'PUT' ? '/{id}' : '', ...others } = options.paths ?? {};
  const { attachment: standing = '/{id}/attachments/{attachment}', piece = `${standing}/{offset}` } = others;
  // A wrong path shall be seen when the page is built, not with the first child.
  for (const path of [submission, standing, piece]) filledPath(path, {});
  const way = restWay(options);
  // Before it is wanted: then there may be no network, and some browsers never ask again for what they could not load.
  const load = (): Promise<typeof import('./pieces.js') | undefined> => import('./pieces.js').catch(() => undefined);
  void load();
  const ask = (attempt: Attempt, request: Omit<HttpRequest, 'signal'>, type?: string): Promise<Exchanged> =>
    exchange(wayOf(way, attempt), {
      ...request,
      signal: attempt.signal,
      longest: LONGEST_REPLY,
      ...(type && { headers: { 'content-type': type } }),
    });
  let size: PieceSize | undefined;
  return {
    name: serverOf(endpoint),
    async send(parcel, attempt) {
      const url = endpoint + filledPath(submission, { id: parcel.id });
      const reply = await ask(attempt, { url, method, body: parcel.body }, 'application/json');
      return 'failed' in reply ? reply.failed : replyOutcome(reply, parcel);
    },
    async sendAttachment({ id }, attachment, attempt) {
      const pieces = await load();
      if (!pieces) return offline;
      size ??= new pieces.PieceSize();
      const address = (path: string, offset: number): string =>
        endpoint + filledPath(path, { id, attachment: attachment.id, offset });
      return pieces.sendPieces(attempt, {
        size,
        ask: () => ask(attempt, { url: address(standing, 0), method: 'GET' }),
        put: (offset, body) =>
          ask(attempt, { url: address(piece, offset), method: 'PUT', body }, 'application/octet-stream'),
      });
    },
  };
}
