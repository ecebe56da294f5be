import { csrfToken } from './csrf.js';
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
      const all = new Headers(headers?.());
      const forged = csrf && csrfToken(csrf);
      if (csrf && forged !== undefined) all.set(csrf.header, forged);
      if (bearer !== undefined) all.set('authorization', `Bearer ${bearer}`);
      return all;
    },
  };
}
