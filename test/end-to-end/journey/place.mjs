import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendingToken } from '../../../docs/portal/sending-token.mjs';
import { serve } from '../../../docs/portal/serve.mjs';
import { readSite } from '../../../docs/portal/site.mjs';
import { startPortal } from '../../../docs/portal/start-portal.mjs';
import { openDatabase } from '@amparo/receiver';

const READER = 'a-reader-of-the-tests';

/** A temporary folder that goes away with `remove()`. */
export function temporaryFolder(name) {
  const path = mkdtempSync(join(tmpdir(), `amparo-${name}-`));
  // A browser that is just ending may still write a file.
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** Starts the ministry's page and the receiver on free ports, with a database of their own. */
export async function openPlace() {
  const folder = temporaryFolder('place');
  const started = await startPortal({
    port: 0,
    receiverPort: 0,
    dataFolder: folder.path,
    readers: [READER],
    quiet: true,
  });
  const ask = (path) => fetch(`${started.receiver}${path}`, { headers: { authorization: `Bearer ${READER}` } });
  const read = async (path) => (await ask(path)).json();
  return {
    portal: started.portal,
    receiver: started.receiver,
    /** What the receiver lists: id, content hash, case code. */
    arrived: async () => (await read('/submissions')).submissions,
    /** The stored bytes of one submission, parsed. */
    stored: (id) => read(`/submissions/${id}`),
    /** The stored bytes of one attachment of a submission. */
    attachment: async (id, attachment) => {
      const response = await ask(`/submissions/${id}/attachments/${attachment}/content`);
      assert.equal(response.status, 200);
      return Buffer.from(await response.arrayBuffer());
    },
    /** Serves the same page once more, for a receiver that is found at another address. */
    async pageFor(address) {
      const page = await serve({ port: 0, host: '127.0.0.1' });
      page.show(readSite({ receiver: address, token: sendingToken(folder.path) }));
      return page;
    },
    /** Stops both, then gives every row of the database that they left behind. */
    async closeAndReadRows() {
      await started.close();
      const database = await openDatabase(join(folder.path, 'database'));
      const rows = await database.query('select * from submission');
      await database.close();
      folder.remove();
      return rows;
    },
    async close() {
      await started.close();
      folder.remove();
    },
  };
}
