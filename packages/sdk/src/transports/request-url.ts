const ownMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Builds the address of one parcel; throws a TypeError for an endpoint that would expose answers or cannot work. */
export function requestUrl(
  options: { readonly endpoint: string; readonly method?: 'PUT' | 'POST' },
  id: string,
): string {
  const { endpoint, method = 'PUT' } = options;
  const url = absolute(endpoint);
  if (url && url.protocol !== 'https:' && !(url.protocol === 'http:' && ownMachine.test(url.hostname))) {
    throw new TypeError('The endpoint must be an https: address; http: is only for the machine itself.');
  }
  if (url && (url.username || url.password))
    throw new TypeError('The endpoint must not hold a password: pass a token.');
  if (/[?#]/.test(endpoint)) throw new TypeError('The endpoint must not hold a query or a fragment.');
  const address = endpoint.replace(/\/+$/, '');
  return method === 'PUT' ? `${address}/${encodeURIComponent(id)}` : address;
}

// A relative endpoint has the page's own origin and protocol; the browser guards those.
function absolute(endpoint: string): URL | undefined {
  if (/^(\/(?!\/)|\.)/.test(endpoint)) return undefined;
  try {
    return new URL(endpoint); // URL.canParse is younger than the oldest browsers that are served
  } catch {
    throw new TypeError('The endpoint must be an address, or a path that begins with a slash or a dot.');
  }
}
