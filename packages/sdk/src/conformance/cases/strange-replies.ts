const page = '<!doctype html><title>Sign in</title><p>Sign in to the network</p>';
const receipt = (id: string): string =>
  JSON.stringify({ id, contentHash: '0'.repeat(64), receivedAt: '2026-01-01T00:00:00.000Z' });

/** Answers of nobody knows whom: none of them says that anything was stored. */
export const strangeReplies: readonly (readonly [string, () => Response])[] = [
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

const redirect = (location: string): Response => new Response(null, { status: 302, headers: { location } });
