import { randomUUID } from 'node:crypto';
import { registration } from '@amparo/definitions';
import { createReceiver, openDatabase, type Database } from '@amparo/receiver';
import { restTransport } from '@amparo/sdk';
import type { Subject } from '@amparo/sdk/conformance';
import { httpHost } from '../doubles/http-host.js';
import { PORTAL, READER, SENDER } from '../receiver-house.js';
import { preflight } from './preflight.js';
import { registrationWith, renamed, withPhoto } from './registrations.js';

const SLOW = 'a-token-of-one-a-minute';

/** A receiver of its own, and the way to it. */
export function receiverBackend(): Subject {
  let database: Database;
  let receiver: Awaited<ReturnType<typeof createReceiver>>;
  // Its own port would end what is under way; a crash does not.
  const host = httpHost(async (request) => receiver.fetch(request));
  return {
    name: 'REST',
    against: 'the receiver of this repository, with its embedded database',
    makeTransport: ({ fetch, isSignedIn }) =>
      restTransport({
        endpoint: `${host.origin}/submissions`,
        token: () => (isSignedIn() ? SENDER : 'a-token-that-is-over'),
        fetch,
      }),
    start: async () => {
      database ??= await openDatabase();
      receiver = await createReceiver({
        database,
        forms: [registration],
        tokens: [SENDER],
        readers: [READER],
        grants: [{ id: 'slow', secret: SLOW, scopes: ['submit'], perMinute: 1 }],
        origins: [PORTAL],
      });
      await host.start();
    },
    stop: async () => {
      await host.kill();
      await database.close();
    },
    killDuring: host.killDuring,
    submission: registrationWith,
    changed: renamed,
    wrong: (mark) => ({ submission: registrationWith(mark, { sex: mark }), path: 'childIdentity.sex' }),
    withAttachment: {
      type: 'image/png',
      into: withPhoto,
      read: async (submission, { id }) => {
        const address = `${host.origin}/submissions/${submission.id}/attachments/${id}/content`;
        const reply = await fetch(address, { headers: { authorization: `Bearer ${READER}` } });
        return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : undefined;
      },
      count: async () => (await database.query('select id from attachment where received_at is not null', [])).length,
    },
    count: async () => (await database.query('select id from submission', [])).length,
    differences: async (submission) => {
      const [row] = await database.query('select body from submission where id = $1', [submission.id]);
      return row?.['body'] === JSON.stringify(submission) ? [] : ['the body'];
    },
    preflight,
    overrun: async (origin) => {
      const headers = { origin, authorization: `Bearer ${SLOW}`, 'content-type': 'application/json' };
      const ask = () => fetch(`${host.origin}/submissions/${randomUUID()}`, { method: 'PUT', headers, body: '{}' });
      await (await ask()).text();
      return ask();
    },
  };
}

export const receiverSubject = receiverBackend();
