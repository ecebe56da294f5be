const page = '<!doctype html><title>Sign in</title><p>Sign in to the network</p>';
const receipt = (id: string): string =>
  JSON.stringify({ id, contentHash: '0'.repeat(64), receivedAt: '2026-01-01T00:00:00.000Z' });

/** What a strange reply may be told as: that nobody knows, later, or that somebody has to sign in. */
const OPEN = ['unknown', 'queued', 'authRequired'] as const;

type Told = (typeof OPEN)[number] | 'tooLarge';

/** An answer of nobody knows whom, and what it may be told as. */
type StrangeReply = readonly [name: string, reply: () => Response, told: readonly Told[]];

/**
 * Error pages of what stands before a backend. None judges the form: a backend's own 400, 409 and 422 are known by more than
 * their status. By its status alone an answer may be taken for what it says of the way: that one has to sign in (401), that
 * this is too much for a proxy (413), to wait (408, 425, 429), or that the address or the page is wrong (403, 404). Primero says
 * by a bare 409 that a case is there, which is read before it is believed; a server of FHIR may say by a bare 404 that nothing is
 * there yet, and the PUT that follows has `If-None-Match`.
 */
const errorPages: readonly StrangeReply[] = (
  [
    [400, ['unknown']],
    [401, ['authRequired']],
    [403, ['unknown']],
    [404, ['unknown']],
    [408, ['queued']],
    [409, ['unknown']],
    [413, ['tooLarge']],
    [422, ['unknown']],
    [425, ['queued']],
    [429, ['queued']],
  ] as const
).map(([status, told]) => [
  `an error page with ${String(status)}`,
  () => new Response(page, { status, headers: { 'content-type': 'text/html' } }),
  told,
]);

/** Answers of nobody knows whom: none of them says that anything was stored. */
const others: readonly (readonly [string, () => Response])[] = [
  ['a page with 200', () => new Response(page, { status: 200, headers: { 'content-type': 'text/html' } })],
  ['a page with 201', () => new Response(page, { status: 201 })],
  ['an empty object', () => new Response('{}', { status: 200 })],
  ['null', () => new Response('null', { status: 200 })],
  ['a list', () => new Response('[{"id":1}]', { status: 201 })],
  ['nothing', () => new Response(null, { status: 204 })],
  ['a promise to do it later', () => new Response('{"status":"queued"}', { status: 202 })],
  ['a redirect to another origin', () => redirect('https://elsewhere.example/login')],
  ['a page with 500', () => new Response(page, { status: 500 })],
  ['a page with 503', () => new Response(page, { status: 503 })],
  ['far too many bytes', () => new Response('['.repeat(6 * 1024 * 1024), { status: 200 })],
  [
    'a receipt for another submission',
    () => new Response(receipt('00000000-0000-4000-8000-000000000000'), { status: 201 }),
  ],
  ['keys that are no keys', () => new Response('{"__proto__":{"id":1},"data":{"__proto__":1}}', { status: 200 })],
  ['text that is no JSON', () => new Response('{"id": ', { status: 200 })],
];

/** Every strange reply: none of them says that anything was stored, or that the form was judged. */
export const strangeReplies: readonly StrangeReply[] = [
  ...others.map(([name, reply]): StrangeReply => [name, reply, OPEN]),
  ...errorPages,
];

const redirect = (location: string): Response => new Response(null, { status: 302, headers: { location } });
