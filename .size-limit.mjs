import { existsSync, readFileSync } from 'node:fs';

const cdn = 'packages/forms/cdn';

// The size of an entry says nothing once its code is split: what counts is everything that one language loads.
function filesOf(entry) {
  const loads = `${cdn}/loads.json`;
  if (!existsSync(loads)) return `${cdn}/${entry}`;
  return JSON.parse(readFileSync(loads, 'utf8'))[entry].map((file) => `${cdn}/${file}`);
}

export default [
  {
    name: 'registration in English: the entry and everything it loads',
    path: filesOf('registration.min.js'),
    limit: '60 kB',
    gzip: true,
  },
  { name: '@amparo/model with zod/mini', path: 'packages/model/cdn/model.min.js', limit: '16 kB', gzip: true },
];
