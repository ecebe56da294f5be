// Measures the forms beside a page written by hand and SurveyJS: `npm run bench` at the root, or with --short in three minutes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { bundlePages, buildOurs, dist, installPeers } from './run/prepare.mjs';

const args = process.argv.slice(2);

installPeers();
if (!args.includes('--as-built')) buildOurs();
await bundlePages();
// These need what was just built.
const { compare } = await import('./run/compare.mjs');
const { printed } = await import('./run/printed.mjs');

const load = loadavg()[0];
const compared = await compare({
  mode: args.includes('--short') ? 'short' : 'full',
  only: args.filter((arg) => !arg.startsWith('--')),
});
mkdirSync(dist, { recursive: true });
writeFileSync(`${dist}last.json`, JSON.stringify(compared, undefined, 2));
process.stdout.write(printed(compared, [load, loadavg()[0]]));
