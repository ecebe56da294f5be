import { createHash } from 'node:crypto';
import { wordPressTransport } from '@amparo/sdk/transports/wordpress';
import { freePort } from '../run/free-port.mjs';
import { mortalProxy } from '../run/mortal-proxy.mjs';
import { changed, preflight, submissionWith, withPhoto } from '../run/submissions.mjs';
import { installWordPress, startMariaDb, startPhp } from './wordpress-server.mjs';

const basic = (credentials) => `Basic ${Buffer.from(credentials).toString('base64')}`;

/** WordPress with our plugin, as the suite needs to know it. */
export async function wordPressSubject() {
  const database = await startMariaDb();
  const installed = installWordPress(database);
  const target = await freePort();
  let php;
  const start = async () => {
    php ??= await startPhp({ site: installed.site, port: target });
  };
  const kill = async () => {
    await php?.kill();
    php = undefined;
  };
  const proxy = await mortalProxy({ target, kill });
  const root = `http://127.0.0.1:${proxy.port}/wp-json`;
  const count = (sql) => Number(database.query(sql));
  return {
    name: 'WordPress',
    against: `WordPress ${installed.version} with MariaDB and the plugin of this repository`,
    makeTransport: ({ fetch, isSignedIn }) =>
      wordPressTransport({
        root,
        authorization: () => basic(isSignedIn() ? installed.worker : 'worker:over'),
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
    wrong: { notApplicable: 'The plugin judges no answers: it keeps what the form has let pass.' },
    withAttachment: {
      type: 'image/png',
      into: withPhoto,
      read: async (submission, { id }) => {
        const hex = database.query(
          `select hex(content) from wp_amparo_attachment where submission = '${submission.id}' and id = '${id}' and content_hash is not null`,
        );
        return hex === '' ? undefined : Buffer.from(hex, 'hex');
      },
      count: async () => count('select count(*) from wp_amparo_attachment where content_hash is not null'),
    },
    count: async () => count('select count(*) from wp_amparo_submission'),
    differences: async (submission) => {
      const stored = database.query(`select sha2(body, 256) from wp_amparo_submission where id = '${submission.id}'`);
      const sent = createHash('sha256').update(JSON.stringify(submission)).digest('hex');
      return stored === sent ? [] : ['the body'];
    },
    preflight,
    anyOrigin: { notApplicable: 'WordPress answers pages of every origin: what it asks for is the password.' },
    overrun: { notApplicable: 'The plugin asks nobody to wait; what stands before WordPress may.' },
    pageScript: `
import { wordPressTransport } from '@amparo/sdk/transports/wordpress';
const makeTransport = () => wordPressTransport({
  root: ${JSON.stringify(root)},
  authorization: () => ${JSON.stringify(basic(installed.worker))},
});`,
  };
}
