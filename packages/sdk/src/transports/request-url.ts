const ownMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The addresses below the endpoint; `{id}`, `{attachment}` and `{offset}` are filled in. */
export interface Paths {
  /** `/{id}` unless given; nothing where `POST` is asked for. */
  readonly submission?: string;
  /** `/{id}/attachments/{attachment}` unless given: tells how much of it has arrived. */
  readonly attachment?: string;
  /** `/{id}/attachments/{attachment}/{offset}` unless given: takes a piece. */
  readonly piece?: string;
}

/** Throws a TypeError for an endpoint that would expose answers or cannot work; gives it back without its last slash, so that a path can follow. */
export function safeEndpoint(endpoint: string): string {
  const url = absolute(endpoint);
  if (url && url.protocol !== 'https:' && !(url.protocol === 'http:' && ownMachine.test(url.hostname))) {
    throw new TypeError('The endpoint must be https:, or on this machine.');
  }
  if (url?.username || url?.password || /[?#]/.test(endpoint)) {
    throw new TypeError('The endpoint must have no password, query or fragment.');
  }
  return endpoint.replace(/\/+$/, '');
}

/** Fills in a path; throws a TypeError for one that leads away from the endpoint. */
export function filledPath(path: string, values: Readonly<Record<string, string | number>>): string {
  if (!/^(\/(?!\.{1,2}(\/|$))[\w{}.-]+)*$/.test(path)) {
    throw new TypeError('A path looks like /records/{id}.');
  }
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** Tells whether an address has the origin of the page; one that begins with a slash or a dot always has. */
export function isOfPage(endpoint: string): boolean {
  const url = absolute(endpoint);
  return !url || url.origin === (globalThis as { location?: { origin: string } }).location?.origin;
}

/** Names the server of an endpoint: what was packed for it goes to no other. The page's own is not named. */
export const serverOf = (endpoint: string): string => (isOfPage(endpoint) ? '' : new URL(endpoint).origin);

/** Names the way of one kind to the server of an endpoint. */
export const wayTo = (kind: string, endpoint: string): string => `${kind} ${serverOf(endpoint)}`.trim();

// A relative endpoint has the page's own origin and protocol; the browser guards those.
function absolute(endpoint: string): URL | undefined {
  if (/^(\/(?!\/)|\.)/.test(endpoint)) return undefined;
  try {
    return new URL(endpoint); // URL.canParse is younger than the oldest browsers that are served
  } catch {
    throw new TypeError('The endpoint must be an address or begin with / or .');
  }
}
