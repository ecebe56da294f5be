// A Parse Server on loopback only.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { untilAnswers } from '../run/until-answers.mjs';

/** Starts the server of `serve.mjs` in a process of its own, so that it can be killed. */
export async function startParse({ port, uri, origin, folder }) {
  const script = fileURLToPath(new URL('serve.mjs', import.meta.url));
  const server = spawn(process.execPath, [script, String(port), uri, origin], {
    cwd: folder, // it keeps logs where it is
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (text) => (said += text));
  await untilAnswers(async () => {
    if (server.exitCode !== null) throw new Error(`Parse Server ended: ${said.slice(-500)}`);
    const reply = await fetch(`http://127.0.0.1:${port}/parse/health`);
    if (!reply.ok) throw new Error('not yet');
  });
  return server;
}
