import { createHash } from 'node:crypto';
import type { Outcome, Transport } from '@amparo/sdk';
import type { Subject } from '@amparo/sdk/conformance';
import { httpHost } from '../doubles/http-host.js';
import { preflight } from './preflight.js';
import { registrationWith, renamed, withPhoto } from './registrations.js';

const rows: string[] = [];
const files: Uint8Array[] = [];
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

// As frameworks do it when told to allow pages of other origins: whoever asks, and nothing is exposed.
const host = httpHost(async (request) => {
  const reply = await answer(request);
  reply.headers.set('access-control-allow-origin', request.headers.get('origin') ?? '*');
  reply.headers.set('access-control-allow-methods', 'GET, POST');
  reply.headers.set('access-control-allow-headers', 'authorization, content-type');
  return reply;
});

async function answer(request: Request): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response();
  if (request.url.endsWith('/busy')) return new Response(null, { status: 429, headers: { 'retry-after': '1' } });
  if (request.headers.get('authorization') !== 'Bearer in') return new Response(null, { status: 401 });
  if (request.url.endsWith('/files')) files.push(new Uint8Array(await request.arrayBuffer()));
  else rows.push(await request.text());
  return new Response('{"stored":true}', { status: 201 });
}

interface Record {
  readonly id: string;
  readonly contentHash: string;
}

/** What is often written: it believes every status of 2xx, and its backend knows no ids. */
function naive(send: typeof fetch, token: () => string): Transport {
  const post = async (path: string, { id, contentHash }: Record, body: BodyInit): Promise<Outcome> => {
    try {
      const headers = { 'content-type': 'application/json', authorization: token() };
      const reply = await send(`${host.origin}${path}`, { method: 'POST', headers, body });
      if (reply.status === 401) return { code: 'authRequired' };
      if (!reply.ok) return { code: 'rejected', errors: [] };
      return { code: 'created', receipt: { id, contentHash, receivedAt: new Date().toISOString() } };
    } catch {
      return { code: 'retryable', reason: 'offline' };
    }
  };
  return {
    send: (parcel) => post('/records', parcel, parcel.body),
    sendAttachment: (_, { id, hash }, { bytes }) => post('/files', { id, contentHash: hash }, bytes),
  };
}

export const naiveSubject: Subject = {
  name: 'a naive transport',
  against: 'a backend without ids, open to every page',
  makeTransport: ({ fetch, isSignedIn }) => naive(fetch, () => (isSignedIn() ? 'Bearer in' : 'Bearer out')),
  start: host.start,
  stop: host.kill,
  killDuring: host.killDuring,
  submission: registrationWith,
  changed: renamed,
  wrong: { notApplicable: 'It judges nothing.' },
  withAttachment: {
    type: 'image/png',
    into: withPhoto,
    read: async (_, { hash }) => files.find((bytes) => hashOf(bytes) === hash),
    count: async () => files.length,
  },
  count: async () => rows.length,
  differences: async (submission) => (rows.includes(JSON.stringify(submission)) ? [] : ['the body']),
  preflight,
  overrun: (origin) => fetch(`${host.origin}/busy`, { headers: { origin } }),
};
