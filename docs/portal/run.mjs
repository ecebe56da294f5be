import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../test/steps/install.mjs';
import { buildWhatIsStale } from './build.mjs';
import { explain } from './explain.mjs';
import { readPorts } from './ports.mjs';

/** Installs, builds and starts what is needed; says in one sentence why it could not, and ends with 1. */
export async function run() {
  try {
    await start();
  } catch (error) {
    fail(explain(error));
  }
}

async function start() {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  const { fault: wrong, ...ports } = readPorts(process.env);
  const fault = wrong ?? ensureInstalled() ?? buildWhatIsStale();
  if (fault) return fail(fault);
  // Only now: it imports packages that a fresh machine does not have before.
  const { startPortal } = await import('./start-portal.mjs');
  const { close } = await startPortal(ports);
  const stop = () => void close().catch((error) => fail(explain(error)));
  // Once: a second signal ends the process at once, for someone who will not wait.
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
