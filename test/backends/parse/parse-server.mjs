// A Parse Server on PostgreSQL, on loopback only, with a database that is thrown away.
import { spawn, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asUser } from '../run/as-user.mjs';
import { freePort } from '../run/free-port.mjs';
import { untilAnswers } from '../run/until-answers.mjs';

/** Folder of the newest PostgreSQL's programs; undefined when there is none. */
export function postgresFolder() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.length > 0 ? join(root, versions[0], 'bin') : undefined;
}

/** Starts PostgreSQL; `stop` ends it and removes its folder. */
export async function startPostgres() {
  const bin = postgresFolder();
  const folder = mkdtempSync(join(tmpdir(), 'amparo-parse-'));
  const user = asUser('postgres', folder);
  const port = await freePort();
  execFileSync(join(bin, 'initdb'), ['-D', folder, '-U', 'parse', '-A', 'trust', '--no-sync'], {
    ...user,
    stdio: 'ignore',
  });
  const options = [
    '-D',
    folder,
    '-p',
    port,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
  ];
  const server = spawn(join(bin, 'postgres'), options.map(String), { ...user, stdio: 'ignore' });
  await untilAnswers(() =>
    execFileSync(
      join(bin, 'psql'),
      ['-h', '127.0.0.1', '-p', String(port), '-U', 'parse', '-c', 'select 1', 'postgres'],
      { stdio: 'ignore' },
    ),
  );
  return {
    folder,
    uri: `postgres://parse@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill('SIGINT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

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
