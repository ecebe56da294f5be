import { unknown } from '../../outcome.js';
import { readJson } from '../../read-json.js';
import { isRecord } from '../../record.js';
import type { Attempt, Transport } from '../../transport.js';
import { boundedText } from '../bounded-text.js';
import { safeEndpoint } from '../request-url.js';
import { restTransport } from '../rest.js';

/** How a WordPress with the plugin `amparo-receiver` is reached. */
export interface WordPressOptions {
  /** Root of its REST interface: `/wp-json` on its own pages, `https://portal.example/wp-json` elsewhere. */
  readonly root: string;
  /** On its own pages: the nonce of the session (`wp_create_nonce('wp_rest')`), asked for at each request. */
  readonly nonce?: () => string;
  /** On other pages: the `Authorization` header of an application password, asked for at each request. */
  readonly authorization?: () => string;
  readonly fetch?: typeof fetch;
  /** For one whole attempt; 60 seconds unless given. */
  readonly timeoutMs?: number;
}

/**
 * Makes the transport for a WordPress. Its own posts cannot be used: they have no unique key, and a post that is sent
 * twice is two posts. The plugin takes each submission once.
 */
export function wordPressTransport(options: WordPressOptions): Transport {
  const { root, nonce, authorization, timeoutMs } = options;
  const rest = restTransport({
    endpoint: `${safeEndpoint(root)}/amparo/v1/submissions`,
    headers: () => ({
      ...(nonce && { 'x-wp-nonce': nonce() }),
      ...(authorization && { authorization: authorization() }),
    }),
    credentials: nonce ? 'same-origin' : 'omit',
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  const by = <Given extends Attempt>(attempt: Given): Given => ({
    ...attempt,
    fetch: asSignIn(options.fetch ?? attempt.fetch ?? ((...of) => fetch(...of))),
  });
  return {
    name: `wordpress ${rest.name ?? ''}`.trim(),
    send: (parcel, attempt) => rest.send(parcel, by(attempt)),
    sendAttachment: async (parcel, attachment, attempt) =>
      (await rest.sendAttachment?.(parcel, attachment, by(attempt))) ?? unknown('attachmentUnsupported'),
  };
}

const LONGEST_REPLY = 64 * 1024;

/** WordPress answers a nonce that is over with 403; signing in mends it, so it is a 401. */
function asSignIn(send: typeof fetch): typeof fetch {
  return async (...request) => {
    const response = await send(...request);
    if (response.status !== 403) return response;
    const text = await boundedText(response, LONGEST_REPLY);
    const status = text !== undefined && codeIn(text) === 'rest_cookie_invalid_nonce' ? 401 : 403;
    return new Response(text ?? '', { status, headers: response.headers });
  };
}

function codeIn(text: string): unknown {
  const json = readJson(text);
  return isRecord(json) ? json['code'] : undefined;
}
