// Builds what is published twice, in folders, time zones and languages of their own, and compares it to the byte.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Whole checkouts, each with packages of its own: the compiler writes other types for what stands below a node_modules.
const place = mkdtempSync(join(tmpdir(), 'amparo-two-builds-'));

after(() => rmSync(place, { recursive: true, force: true }));

/** Copies what the repository holds, without anything that was built, and the packages that are installed. */
function copied(name) {
  const folder = join(place, name);
  const held = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const path of String(held).split('\0').filter(Boolean)) cpSync(join(root, path), join(folder, path));
  const installed = join(root, 'node_modules');
  // Links stay as they are, so that our own packages are those of the copy.
  cpSync(installed, join(folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => path !== join(installed, '.cache'),
  });
  return folder;
}

const tool = (name) => join('node_modules', name);

/** What is run in a copy: an environment of its own, and nothing of what it says. */
const runs =
  (folder, env) =>
  (program, ...command) =>
    execFileSync(program, command, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });

/** Builds what a copy holds, and gives the hash that each package is published under, and those of its scripts. */
function built(folder, env) {
  const run = runs(folder, env);
  run(process.execPath, 'locales/words.mjs', 'build');
  run(process.execPath, tool('typescript/bin/tsc'), '-b');
  run(process.execPath, tool('rollup/dist/bin/rollup'), '-c', '--silent');
  const packed = JSON.parse(run('npm', 'pack', '--workspaces', '--dry-run', '--json', '--loglevel=error'));
  return {
    packages: Object.fromEntries(packed.map(({ name, integrity }) => [name, integrity])),
    scripts: JSON.parse(readFileSync(join(folder, 'packages/forms/cdn/integrity.json'), 'utf8')),
  };
}

test('two builds are alike to the byte, and one of another text is not', () => {
  const [plain, folder] = ['one', 'another-with-a-longer-name'].map(copied);
  const first = built(plain, { TZ: 'UTC', LANG: 'C' });
  const second = { TZ: 'Africa/Cairo', LANG: 'fr_FR.UTF-8' };
  assert.deepEqual(built(folder, second), first);
  const counted = [first.packages, first.scripts].map((each) => Object.keys(each).length);
  assert.equal(counted[0], readdirSync(join(root, 'packages')).length);
  assert.ok(counted[1] > 20);
  console.log(`${counted[0]} packages and ${counted[1]} scripts, alike.`);

  appendFileSync(join(folder, 'packages/forms/src/index.ts'), 'export const other = 1;\n');
  const other = built(folder, second);
  assert.notEqual(other.packages['@amparo/forms'], first.packages['@amparo/forms']);
  assert.equal(other.packages['@amparo/model'], first.packages['@amparo/model']);
});
