import type { Preflight } from './subject.js';

/** A `fetch` that does what a browser lets a page do, and why it did not do the rest. */
export interface PageFetch {
  readonly fetch: typeof fetch;
  readonly refused: readonly string[];
}

// A browser sends these without asking, and shows these without being told to.
const FREE = ['accept', 'accept-language', 'content-language'];
const SIMPLE = ['GET', 'HEAD', 'POST'];
const SHOWN = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
];

/** Makes the `fetch` of a page of this origin, which is not the backend's own. */
export function pageFetch(origin: string, preflight: (asked: Preflight) => Promise<Response>): PageFetch {
  const refused: string[] = [];
  const refuse = (why: string): never => {
    refused.push(why);
    throw new TypeError('refused as by a browser'); // which tells a page no more
  };
  return {
    refused,
    fetch: async (input, init = {}) => {
      const { method = 'GET' } = init;
      const headers = new Headers(init.headers);
      const asked = [...headers.keys()].filter((name) => !FREE.includes(name)).toSorted();
      const request = { origin, address: input instanceof Request ? input.url : String(input), method, headers: asked };
      const isSimple = SIMPLE.includes(method) && asked.length === 0;
      const fault = isSimple ? undefined : preflightFault(await preflight(request), request);
      if (fault !== undefined) refuse(fault);
      headers.set('origin', origin);
      const reply = await fetch(input, { ...init, headers });
      if (!allows(reply, origin)) refuse(`A page cannot read the reply to ${method}, ${String(reply.status)}.`);
      return shown(reply);
    },
  };
}

function preflightFault(reply: Response, { origin, method, headers }: Preflight): string | undefined {
  if (!reply.ok) return `The preflight of ${method} is answered with ${String(reply.status)}.`;
  if (!allows(reply, origin)) return `The preflight of ${method} does not allow ${origin}.`;
  const methods = listed(reply, 'allow-methods');
  if (!SIMPLE.includes(method) && !methods.includes(method.toLowerCase())) return `${method} is not allowed.`;
  const allowed = listed(reply, 'allow-headers');
  const lacking = headers.filter((name) => !allowed.includes(name));
  return lacking.length > 0 ? `The headers ${lacking.join(', ')} of ${method} are not allowed.` : undefined;
}

const allows = ({ headers }: Response, origin: string): boolean =>
  [origin, '*'].includes(headers.get('access-control-allow-origin') ?? '');

const listed = ({ headers }: Response, list: string): readonly string[] =>
  (headers.get(`access-control-${list}`) ?? '').split(',').map((name) => name.trim().toLowerCase());

/** The reply as a page sees it: only the headers that are shown to it. */
export function shown(reply: Response): Response {
  const names = [...SHOWN, ...listed(reply, 'expose-headers')];
  const headers = [...reply.headers].filter(([name]) => names.includes(name));
  const { status, statusText } = reply;
  return new Response(reply.body, { status, statusText, headers });
}
