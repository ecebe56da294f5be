import { registration } from '@amparo/definitions';
import { openDatabase, startReceiver, type Database, type StartedReceiver } from '@amparo/receiver';
import { restTransport } from '@amparo/sdk';
import type { Subject } from '@amparo/sdk/conformance';
import { SENDER } from '../receiver-house.js';
import { registrationWith, renamed } from './registrations.js';

let database: Database;
let receiver: StartedReceiver | undefined;
let port = 0;

export const receiverSubject: Subject = {
  name: 'REST',
  against: 'the receiver of this repository, with its embedded database',
  makeTransport: ({ fetch, isSignedIn }) =>
    restTransport({
      endpoint: `http://127.0.0.1:${String(port)}/submissions`,
      token: () => (isSignedIn() ? SENDER : 'a-token-that-is-over'),
      fetch,
    }),
  start: async () => {
    database ??= await openDatabase();
    receiver ??= await startReceiver({
      database,
      forms: [registration],
      tokens: [SENDER],
      readers: [],
      origins: ['https://portal.example'],
      host: '127.0.0.1',
      port,
    });
    port = Number(new URL(receiver.address).port);
  },
  stop: async () => {
    await receiver?.close();
    await database.close();
  },
  kill: { notApplicable: 'Killed with SIGKILL by a test of its own.' },
  submission: registrationWith,
  changed: renamed,
  wrong: (mark) => ({ submission: registrationWith(mark, { sex: mark }), path: 'childIdentity.sex' }),
  withAttachment: { notApplicable: 'Not yet.' },
  count: async () => (await database.query('select id from submission', [])).length,
  differences: async (submission) => {
    const [row] = await database.query('select body from submission where id = $1', [submission.id]);
    return row?.['body'] === JSON.stringify(submission) ? [] : ['the body'];
  },
  preflight: ({ origin, address, method, headers }) =>
    fetch(address, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers.join(',') },
    }),
};
