// Runs the given verbs (extract, build, check) over both kinds of words: the interface's own and the forms' questions.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const scripts = ['interface-words.mjs', 'form-words.mjs']
  .map((name) => fileURLToPath(new URL(name, import.meta.url)))
  .filter((path) => existsSync(path));

const run = (script, verb) => spawnSync(process.execPath, [script, verb], { stdio: 'inherit' }).status === 0;

// Every script runs even after one has failed, so that one run tells all that is wrong.
const outcomes = process.argv.slice(2).flatMap((verb) => scripts.map((script) => run(script, verb)));
if (outcomes.length === 0) throw new Error('Say what to do: extract, build or check.');
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
