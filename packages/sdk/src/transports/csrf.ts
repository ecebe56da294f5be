/** Where a portal keeps its token against forged requests, and the header it wants it in. */
export interface Csrf {
  /** A cookie of this name, the content of `<meta name>`, or the value of `<input name>`. */
  readonly from: 'cookie' | 'meta' | 'field';
  readonly name: string;
  /** Such as `X-CSRFToken` (Django), `X-XSRF-TOKEN` or `X-WP-Nonce`. */
  readonly header: string;
}

/** The few members of `document` that are read; a worker has none. */
interface Page {
  readonly cookie: string;
  readonly getElementsByTagName: (name: 'meta' | 'input') => ArrayLike<{
    readonly name: string;
    readonly content?: string;
    readonly value?: string;
  }>;
}

/** The header with the token as it is now, by its name in small letters; none where there is no token. */
export function csrfHeader(csrf: Csrf): Readonly<Record<string, string>> {
  const token = csrfToken(csrf);
  return token === undefined ? {} : { [csrf.header.toLowerCase()]: token };
}

/** Reads the token anew, since a sign-in changes it; undefined when it is not there, or where there is no page. */
export function csrfToken({ from, name }: Csrf): string | undefined {
  const page = (globalThis as { document?: Page }).document;
  if (!page) return undefined;
  if (from === 'cookie') return cookieIn(page.cookie, name);
  const found = Array.from(page.getElementsByTagName(from === 'meta' ? 'meta' : 'input'));
  const element = found.find((each) => each.name === name);
  return (from === 'meta' ? element?.content : element?.value) ?? undefined;
}

function cookieIn(cookies: string, name: string): string | undefined {
  const found = cookies.split('; ').find((each) => each.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}
