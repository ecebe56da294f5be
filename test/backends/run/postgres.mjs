// A PostgreSQL of one's own, on loopback only, with a folder that is thrown away.
import { spawn, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asUser } from './as-user.mjs';
import { freePort } from './free-port.mjs';
import { untilAnswers } from './until-answers.mjs';

/** What to say where there is none. */
export const NO_POSTGRES = 'no PostgreSQL (Debian: postgresql)';

const ROOT = '/usr/lib/postgresql';
// A machine that only asks another's has a folder of the same name, without these.
const NEEDED = ['initdb', 'postgres', 'psql'];

/** Folder of the newest PostgreSQL's programs; undefined when there is none. */
export function postgresFolder() {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => join(ROOT, version, 'bin'));
  return folders.find((folder) => NEEDED.every((program) => existsSync(join(folder, program))));
}

/** Starts PostgreSQL; `stop` ends it and removes its folder. */
export async function startPostgres() {
  const bin = postgresFolder();
  const folder = mkdtempSync(join(tmpdir(), 'amparo-postgres-'));
  const user = asUser('postgres', folder);
  const port = await freePort();
  execFileSync(join(bin, 'initdb'), ['-D', folder, '-U', 'amparo', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...user,
    stdio: 'ignore',
  });
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const options = ['-D', folder, '-p', String(port), ...settings.flatMap((each) => ['-c', each])];
  const server = spawn(join(bin, 'postgres'), options, { ...user, stdio: 'ignore' });
  const ask = ['-h', '127.0.0.1', '-p', String(port), '-U', 'amparo', '-c', 'select 1', 'postgres'];
  await untilAnswers(() => execFileSync(join(bin, 'psql'), ask, { stdio: 'ignore' }));
  return {
    folder,
    uri: `postgres://amparo@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill('SIGINT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
