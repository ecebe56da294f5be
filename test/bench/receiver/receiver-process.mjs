import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../packages/receiver/dist/command.js', import.meta.url));

// As from many workers: what one token may send in a minute is less than what a receiver takes.
export const TOKENS = Array.from({ length: 50 }, (_, number) => `sender-${number}-of-the-bench`);

/** Starts the receiver's own command as a process, on a free port. */
export async function startProcess(variables) {
  const env = { PATH: process.env.PATH, TOKENS: TOKENS.join(','), PORT: '0', PER_ADDRESS: '10000000', ...variables };
  const child = spawn(process.execPath, [command], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const [said] = await Promise.race([once(child.stdout, 'data'), ended.then(() => [''])]);
  const address = /Receiving at (\S+)/.exec(String(said))?.[1];
  if (address === undefined) throw new Error('The receiver did not start.');
  const end = async (signal) => {
    child.kill(signal);
    await ended;
  };
  return { address, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
