import { parseTransport } from '@amparo/sdk/transports/parse';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { freePort } from '../run/free-port.mjs';
import { mortalProxy } from '../run/mortal-proxy.mjs';
import { startPostgres } from '../run/postgres.mjs';
import { changed, preflight, submissionWith, withPhoto } from '../run/submissions.mjs';
import { startParse } from './parse-server.mjs';

const { version } = createRequire(import.meta.url)('parse-server/package.json');
const MASTER = { 'x-parse-application-id': 'amparo', 'x-parse-master-key': 'a-master-key-for-this-test' };
const APPLICATION = { 'x-parse-application-id': 'amparo', 'content-type': 'application/json' };

/** Parse Server on PostgreSQL, as the suite needs to know it. */
export async function parseSubject({ origin }) {
  const database = await startPostgres();
  const target = await freePort();
  let server;
  const start = async () => {
    server ??= await startParse({ port: target, uri: database.uri, origin, folder: database.folder });
  };
  const kill = async () => {
    server?.kill('SIGKILL');
    if (server) await once(server, 'exit');
    server = undefined;
  };
  const proxy = await mortalProxy({ target, kill });
  const root = `http://127.0.0.1:${proxy.port}/parse`;
  await start();
  const { sessionToken, objectId } = await signUp(root);
  const ask = async (path) => (await fetch(`${root}${path}`, { headers: MASTER })).json();
  const count = async (name, where = {}) => {
    const { count } = await ask(`/classes/${name}?count=1&limit=0&where=${encodeURIComponent(JSON.stringify(where))}`);
    return count;
  };
  return {
    name: 'Parse Server',
    against: `Parse Server ${version} on PostgreSQL`,
    makeTransport: ({ fetch, isSignedIn }) =>
      parseTransport({
        endpoint: root,
        applicationId: 'amparo',
        sessionToken: () => (isSignedIn() ? sessionToken : 'r:over'),
        acl: () => ({ [objectId]: { read: true } }),
        columns: { ageYears: 'childIdentity.ageYears' },
        fetch,
      }),
    start,
    stop: async () => {
      proxy.close();
      await kill();
      await database.stop();
    },
    killDuring: proxy.killDuring,
    submission: submissionWith,
    changed,
    wrong: (mark) => ({ submission: submissionWith('Somebody', { ageYears: mark }), path: 'childIdentity.ageYears' }),
    withAttachment: {
      type: 'image/png',
      into: withPhoto,
      read: (submission, attachment) => readWhole({ ask, submission, attachment }),
      count: () => count('AmparoSubmissionAttachment', { contentHash: { $exists: true } }),
    },
    // With a condition: without one PostgreSQL only estimates.
    count: () => count('AmparoSubmission', { body: { $exists: true } }),
    differences: async (submission) => {
      const { body } = await ask(`/classes/AmparoSubmission/${submission.id}`);
      return body === JSON.stringify(submission) ? [] : ['the body'];
    },
    preflight,
    overrun: { notApplicable: 'Parse Server asks nobody to wait unless a limit is set, and none is here.' },
    pageScript: `
import { parseTransport } from '@amparo/sdk/transports/parse';
const makeTransport = () => parseTransport(${JSON.stringify({ endpoint: root, applicationId: 'amparo' }).slice(0, -1)},
  sessionToken: () => ${JSON.stringify(sessionToken)},
  acl: () => ({ ${JSON.stringify(objectId)}: { read: true } }),
});`,
  };
}

async function signUp(root) {
  const body = JSON.stringify({ username: 'worker', password: 'a-password-for-this-test' });
  const reply = await fetch(`${root}/users`, { method: 'POST', headers: APPLICATION, body });
  return reply.json();
}

async function readWhole({ ask, submission, attachment: { id } }) {
  const whole = await ask(`/classes/AmparoSubmissionAttachment/${id}`);
  if (whole.contentHash === undefined) return undefined;
  const where = encodeURIComponent(JSON.stringify({ submission: submission.id, at: { $exists: true } }));
  const { results } = await ask(`/classes/AmparoSubmissionAttachment?order=at&limit=1000&where=${where}`);
  return Buffer.concat(
    results
      .filter(({ objectId }) => objectId.startsWith(id))
      .map(({ content }) => Buffer.from(content.base64, 'base64')),
  );
}
