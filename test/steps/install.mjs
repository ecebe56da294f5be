import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const MARK = 'node_modules/.amparo-lock-hash';

/** Installs the packages when the lock file has changed since they were; gives a sentence when that failed. */
export function ensureInstalled() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === lock) return undefined;
  console.log('── install: npm ci');
  // Some tools ask for a newer Node than they need: only what stops the installation is shown.
  const { status, error } = spawnSync('npm', ['ci', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) return `The packages could not be installed: npm ci ended with ${error?.message ?? status}.`;
  writeFileSync(MARK, lock);
  return undefined;
}
