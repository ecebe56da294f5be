// Makes everything that is measured: the peers' packages, our own packages, and one bundle a page.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const home = fileURLToPath(new URL('..', import.meta.url));
export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const dist = `${home}dist/`;

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function run(command, args, cwd) {
  // What it says goes to stderr: stdout is the table's.
  execFileSync(command, args, { cwd, stdio: ['ignore', process.stderr, process.stderr] });
}

export function installPeers() {
  if (!existsSync(`${home}node_modules/survey-js-ui`)) run(npm, ['ci'], home);
}

export function buildOurs() {
  run(npm, ['run', 'build'], root);
  run(process.execPath, [`${root}node_modules/rollup/dist/bin/rollup`, '-c', '--silent'], root);
}

export const bundlePages = () =>
  build({
    entryPoints: ['amparo.mjs', 'usual.mjs', 'largest.mjs', 'survey.mjs', 'plain.js', 'plain.css'].map(
      (page) => `${home}pages/${page}`,
    ),
    outdir: dist,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    external: ['https://*'],
  });
