import type { Csrf } from './csrf.js';
import type { Paths } from './request-url.js';

/** How a receiver that speaks plain HTTP and JSON is reached. */
export interface RestOptions {
  /** HTTPS, or relative to the page; plain HTTP only on the machine itself. No query. */
  readonly endpoint: string;
  /** `PUT {endpoint}/{id}` unless `POST {endpoint}` is asked for; the id rides in the record either way. */
  readonly method?: 'PUT' | 'POST';
  readonly paths?: Paths;
  /**
   * Bearer token, asked for anew at each attempt when it is a function. One that rejects counts as no network, as it may ask one; as
   * `authRequired` where what it rejects with has that as its `code`.
   */
  readonly token?: string | (() => string | Promise<string>);
  /** A portal's token against forged requests; only for an endpoint on the page's own origin. */
  readonly csrf?: Csrf;
  /** Further headers; on another origin the receiver's CORS list must allow them. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Cookies are not sent unless asked for; with `csrf` they go to the page's own origin. */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  readonly fetch?: typeof fetch;
  /** For one whole request, the reply's body included; 60 seconds unless given. */
  readonly timeoutMs?: number;
}
