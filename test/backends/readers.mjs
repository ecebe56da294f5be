// Whether what is written for others is read by others: ODK's engine, a FHIR server, three validators of FHIR, and a
// renderer of its forms in Chromium. Each is installed where that has not been done; without a registry it is left out, loudly.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackedLForms } from './lforms/unpacked.mjs';

const home = fileURLToPath(new URL('.', import.meta.url));
const shell = process.platform === 'win32';

function isInstalled(folder) {
  const cwd = join(home, folder);
  if (existsSync(join(cwd, 'node_modules'))) return true;
  try {
    execFileSync('npm', ['ci', '--ignore-scripts'], {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 180_000,
      shell,
    });
    return true;
  } catch {
    return isLeftOut(folder);
  }
}

function isLeftOut(folder) {
  console.log(`\n!! SKIPPED test/backends/${folder}: its packages cannot be installed here.\n`);
  return false;
}

const folders = ['fhir', 'xforms'].filter(isInstalled);
const run = (command, args) =>
  spawnSync(command, args, { cwd: join(home, '../..'), stdio: 'inherit', shell }).status ?? 1;
const codes = [];
if (folders.length > 0)
  codes.push(
    run('npx', ['vitest', 'run', '--project', 'readers', ...folders.map((folder) => `test/backends/${folder}`)]),
  );
if (unpackedLForms() || isLeftOut('lforms')) codes.push(run('node', ['test/backends/lforms/judge.mjs']));
process.exitCode = codes.find((code) => code !== 0) ?? 0;
