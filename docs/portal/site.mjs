import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageWords } from './page-words.mjs';
import { policyOf } from './policy.mjs';

const here = new URL('.', import.meta.url);
const cdn = new URL('../../packages/forms/cdn/', import.meta.url);

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html' };
const typeOf = (path) => `${TYPES[extname(path)]}; charset=utf-8`;

const digest = (algorithm, content) => createHash(algorithm).update(content).digest('base64');

// Each page has its own scripts, version and service worker: a phone that only registers loads nothing of the other.
const PAGES = [
  { page: 'registration', scope: '/', scripts: new URL('.', cdn), entry: 'registration.min.js' },
  { page: 'cases', scope: '/cases/', scripts: new URL('cases/', cdn), entry: 'caseload.min.js' },
];

/** Reads everything that the portal serves, once: what is built while it runs cannot mix with what was built before. */
export function readSite(sends) {
  const pages = PAGES.map((page) => readPage(page, sends));
  const hashes = pages.map(({ importMap }) => `sha256-${digest('sha256', importMap)}`);
  return {
    headers: policyOf({ receiver: sends.receiver, importMapHashes: hashes }),
    files: new Map(pages.flatMap(({ files }) => files)),
  };
}

function readPage({ page, scope, scripts, entry }, { receiver, token }) {
  const integrity = JSON.parse(readFileSync(new URL('integrity.json', scripts), 'utf8'));
  const form = Object.keys(integrity).map((name) => [name, readFileSync(new URL(name, scripts))]);
  const own = ['portal.js', 'portal.css', 'emblem.svg'].map((name) => [name, readFileSync(new URL(name, here))]);
  const [worker, frame, content] = ['service.js', 'frame.html', `${page}.html`].map((name) =>
    readFileSync(new URL(name, here), 'utf8'),
  );
  const inLanguages = pageWords(page, scope);
  const texts = { worker, frame, content, receiver, token, words: JSON.stringify(inLanguages) };
  const version = versionOf([...form, ...own, ...Object.entries(texts)]);
  // The version stands in the address: a page and its scripts are of one build, whichever cache each of them comes from.
  const folders = { form: `/amparo-${version}/`, own: `/portal-${version}/` };
  const chunks = Object.entries(integrity).map(([name, hash]) => [folders.form + name, hash]);
  const importMap = JSON.stringify({ integrity: Object.fromEntries(chunks) });
  const known = valuesOf({ folders, integrity, entry, importMap, receiver, token, hashOf: hashesOf(own) });
  const lasting = [
    ...form.map(([name, body]) => [folders.form + name, body]),
    ...own.map(([name, body]) => [folders.own + name, body]),
  ];
  const pages = inLanguages.map((words) => {
    const values = { ...words, ...known };
    return [words.address, fill(frame, { ...values, content: fill(content, values) })];
  });
  const cached = JSON.stringify({ page, version, addresses: [...pages, ...lasting].map(([address]) => address) });
  return {
    importMap,
    files: [
      ...lasting.map(([address, body]) => [address, fileOf(body, { type: typeOf(address), isLasting: true })]),
      ...pages.map(([address, body]) => [address, fileOf(body, { type: typeOf('page.html') })]),
      [`${scope}service.js`, fileOf(fill(worker, { cached }), { type: typeOf('service.js') })],
    ],
  };
}

function versionOf(parts) {
  const hash = createHash('sha256');
  for (const [name, content] of parts) hash.update(`\0${name}\0`).update(content);
  return hash.digest('hex').slice(0, 12);
}

const hashesOf = (files) => Object.fromEntries(files.map(([name, body]) => [name, `sha384-${digest('sha384', body)}`]));

const valuesOf = ({ folders, integrity, entry, importMap, receiver, token, hashOf }) => ({
  ownFolder: folders.own,
  formFolder: folders.form,
  entry,
  entryIntegrity: integrity[entry],
  portalIntegrity: hashOf['portal.js'],
  styleIntegrity: hashOf['portal.css'],
  // Without a space around the map: the policy allows exactly this text.
  importMap: `<script type="importmap">${importMap}</script>`,
  endpoint: `${receiver}/submissions`,
  token,
});

/** Puts the values in the place of their {{names}}; a name without a value is a mistake in the page. */
const fill = (template, values) =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (values[name] === undefined) throw new RangeError(`The page asks for {{${name}}}, which nobody knows.`);
    return values[name];
  });

function fileOf(content, { type, isLasting = false }) {
  const body = Buffer.from(content);
  return { type, isLasting, body, zipped: gzipSync(body), etag: `"${digest('sha256', body).slice(0, 22)}"` };
}
