import { spawn } from 'node:child_process';
import { readCounts } from '../counts/line.mjs';

/** Runs the commands of one step in turn; resolves to its time, its test counts and, where it failed, a sentence. */
export async function runStep({ name, level, commands }) {
  const begun = performance.now();
  console.log(`\n── ${name}`);
  let output = '';
  let status = 0;
  for (const command of commands) {
    const ended = await run(command);
    output += ended.output;
    status = ended.status;
    if (status !== 0) break;
  }
  const seconds = (performance.now() - begun) / 1000;
  const counts = level ? readCounts(output) : undefined;
  console.log(`── ${name}: ${status === 0 ? 'done' : 'failed'} in ${seconds.toFixed(1)} s`);
  return { name, level, seconds, counts, fault: faultOf({ name, level, status, counts }) };
}

function faultOf({ name, level, status, counts }) {
  if (status !== 0) return `The step "${name}" failed: ${status}.`;
  if (level && !(counts?.passed > 0)) return `The step "${name}" ran no test.`;
  if (counts?.failed > 0) return `The step "${name}" counted a failure but ended as if there were none.`;
  return undefined;
}

// Printed as it comes, and kept: the totals stand in the last lines.
function run([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
    const chunks = [];
    child.stdout.on('data', (chunk) => {
      chunks.push(chunk);
      process.stdout.write(chunk);
    });
    child.on('error', ({ message }) => resolve({ output: '', status: message }));
    child.on('close', (code, signal) => resolve({ output: Buffer.concat(chunks).toString(), status: code ?? signal }));
  });
}
