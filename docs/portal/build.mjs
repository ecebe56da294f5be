import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Beside the packages: a new installation may bring other tools, and then all is built again.
const MARK = 'node_modules/.amparo-built-from';
const OUTPUT_BYTES = 64 * 1024 * 1024;

const OUTPUTS = [
  'packages/forms/cdn/integrity.json',
  'packages/forms/cdn/cases/integrity.json',
  'packages/receiver/dist/index.js',
  'packages/definitions/dist/index.js',
];

const STEPS = [
  { name: 'words', script: 'locales/words.mjs', args: ['build'] },
  { name: 'packages', script: 'node_modules/typescript/bin/tsc', args: ['-b', 'packages/forms', 'packages/receiver'] },
  { name: 'script tag', script: 'node_modules/rollup/dist/bin/rollup', args: ['-c', '--silent'] },
];

/** Builds the form and the receiver when their sources have changed since; gives a sentence when that failed. */
export function buildWhatIsStale() {
  const sources = hashOfSources();
  const isFresh =
    OUTPUTS.every((path) => existsSync(path)) && existsSync(MARK) && readFileSync(MARK, 'utf8') === sources;
  if (isFresh) return undefined;
  for (const { name, script, args } of STEPS) {
    console.log(`── build: ${name}`);
    // Shown only when it failed: a warning about a word still to be translated is for the developer, not for whoever starts.
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      maxBuffer: OUTPUT_BYTES,
    });
    if (status === 0) continue;
    process.stderr.write(`${stdout}${stderr}\n`);
    return `Building the ${name} failed (${signal ?? status}); what went wrong stands above.`;
  }
  writeFileSync(MARK, sources);
  return undefined;
}

// By content and not by time: a clone, a copy or a switch of branches makes every file look new or old at will.
function hashOfSources() {
  const hash = createHash('sha256');
  const packages = readdirSync('packages').map((name) => join('packages', name));
  const places = ['package-lock.json', 'tsconfig.json', 'rollup.config.mjs', 'locales'];
  const ofPackages = packages.flatMap((path) =>
    ['package.json', 'tsconfig.json', 'src'].map((name) => join(path, name)),
  );
  for (const file of [...places, ...ofPackages].filter((path) => existsSync(path)).flatMap(filesIn)) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

// The words that the first step makes are an output; tests are not built.
const isMade = (path) => /[\\/](generated|definitions[\\/]src[\\/]words)[\\/]|\.test\.ts$/.test(path);

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !isMade(file))
    .sort();
}
