import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts the page and the receiver of `papers-process.mjs`; gives the page's address and what has arrived. */
export async function openPapersPlace() {
  const child = fork(fileURLToPath(new URL('papers-process.mjs', import.meta.url)));
  const [{ address, receiver, reader }] = await once(child, 'message');
  const read = (path) => fetch(receiver + path, { headers: { authorization: `Bearer ${reader}` } });
  return {
    address,
    arrived: async () => (await (await read('/submissions')).json()).submissions,
    async sizeOf(submission, attachment) {
      const content = await read(`/submissions/${submission}/attachments/${attachment}/content`);
      return (await content.arrayBuffer()).byteLength;
    },
    async close() {
      const ended = once(child, 'exit');
      child.send('end');
      await ended;
    },
  };
}
