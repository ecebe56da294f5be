import type { HttpWay } from './exchange.js';
import type { RestOptions } from './rest-options.js';

/** How the receiver of a REST transport is reached. */
export function restWay(options: RestOptions): HttpWay {
  const { token, csrf, headers, credentials = csrf ? 'same-origin' : 'omit' } = options;
  return {
    ...options,
    credentials,
    headers: async () => {
      const bearer = typeof token === 'function' ? await token() : token;
      return {
        ...Object.fromEntries(new Headers(headers?.())), // with their names in small letters, so that none is there twice
        // Few portals want one; where its code cannot be loaded there is no network either.
        ...(csrf && (await import('./csrf.js')).csrfHeader(csrf)),
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      };
    },
  };
}
