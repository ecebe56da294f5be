import { createHash, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { TOKENS } from './receiver-process.mjs';

const agent = new Agent({ keepAlive: true, maxSockets: 1000 });

/** A registration that is accepted, of the tests, each time with an id of its own. */
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../../journeys/valid-registration.ts', import.meta.url))],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  conditions: ['source'],
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { validRegistration } = await import(`data:text/javascript;base64,${code}`);
const template = JSON.stringify(validRegistration(0));
const { id: templateId } = JSON.parse(template);

let made = 0;

/** One registration to be sent, by one of many workers, with the hash that its receipt must have. */
export function registration() {
  const id = randomUUID();
  const body = template.replaceAll(templateId, id);
  made += 1;
  return { id, body, token: TOKENS[made % TOKENS.length], hash: createHash('sha256').update(body).digest('hex') };
}

/** Sends once; the status, or 0 when the connection broke. */
export function send({ id, body, token }, address) {
  return new Promise((resolve) => {
    const outgoing = request(
      `${address}/submissions/${id}`,
      {
        agent,
        method: 'PUT',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.on('error', () => resolve(0));
        response.on('end', () => resolve(response.statusCode));
        response.resume();
      },
    );
    outgoing.on('error', () => resolve(0));
    outgoing.end(body);
  });
}
