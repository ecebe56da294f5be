// The script-tag build: one entry a form, shared chunks, the integrity hash of every file and what each entry loads.
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { leanDefinitions } from './packages/forms/build/lean-definitions.mjs';
import { shredWorker } from './packages/forms/build/shred-worker.mjs';
import { shortErrors } from './packages/forms/build/short-errors.mjs';
import { shortIds } from './packages/forms/build/short-ids.mjs';
import { shortNames } from './packages/forms/build/short-names.mjs';
import { shortTemplates } from './packages/forms/build/short-templates.mjs';

const define = 'packages/forms/dist/define';
const cdn = 'packages/forms/cdn';

const inRepository = (path) => join(import.meta.dirname, path);

// Words of other languages load where they are needed; the list of drafts, fields that hardly any page asks for, what sends,
// and what a vault needs besides opening and saving come behind the form, which does not wait for them.
const isAlwaysLoaded = (file) => !/^(languages|later|vault)\//.test(file);

const hash = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

function folderOf({ facadeModuleId, isDynamicEntry, name }) {
  if (name === 'shred-worker') return 'vault';
  if (name === 'sending' || name === 'drafts') return 'later'; // parts of them serve others too, so they are no facades of their modules
  if (!isDynamicEntry) return 'chunks';
  if (/\/(generated|definitions\/dist\/words)\//.test(facadeModuleId)) return 'languages';
  if (/\/drafts\/dist\/(?!crypto\/argon2|attachments)/.test(facadeModuleId)) return 'vault';
  return /\/(define\/(drafts|access|keeping|review|[a-z-]+-field)|drawing-pad|attention-reasons\.words|behind|echo|missing-in|permission-sentences|calendar-button|still-permitted|vault-attachments|recorder|seal|pieces|unvisited)\.js$/.test(
    facadeModuleId,
  )
    ? 'later'
    : 'chunks';
}

// Each form names the words of all forms in all languages: their names would weigh more than the hashes.
const nameIn = (folder) => (folder === 'languages' ? '[hash]' : '[name]-[hash]');

function loadedFrom(bundle, file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const { imports, dynamicImports } = bundle[file];
  for (const next of [...imports, ...dynamicImports].filter(isAlwaysLoaded)) loadedFrom(bundle, next, found);
  return found;
}

function lists(folder) {
  const write = (name, content) => writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  return {
    name: 'lists',
    buildStart: () => rmSync(folder, { recursive: true, force: true }), // file names carry a hash: old ones would stay
    writeBundle(_, bundle) {
      const scripts = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const entries = scripts
        .filter(({ isEntry, name }) => isEntry && name !== 'shred-worker')
        .map(({ fileName }) => fileName);
      write('integrity.json', Object.fromEntries(scripts.map(({ fileName, code }) => [fileName, hash(code)])));
      write('loads.json', Object.fromEntries(entries.map((entry) => [entry, [...loadedFrom(bundle, entry)]])));
    },
  };
}

// zod has comments that Rollup cannot place and a circle of its own; any other warning stops the build.
function onLog(level, log, print) {
  const names = [log.id, log.loc?.file, ...(log.ids ?? [])].join();
  if (names.includes('/node_modules/zod/')) return;
  print(level === 'warn' ? 'error' : level, log);
}

const plugins = () => [
  shortTemplates({ tokens: inRepository('packages/elements/dist/tokens.js') }),
  shortNames(),
  shortErrors(),
  resolve({ exportConditions: ['production', 'browser'] }),
  // A function written out at each of its calls is short by itself, but does not compress: only the simplest are.
  terser({ ecma: 2022, module: true, compress: { passes: 2, inline: 1 }, format: { comments: /@license|@preserve/ } }),
];

const leanly = () => leanDefinitions({ forms: inRepository('packages/definitions/dist/index.js') });

const SERVERS_AND_TOOLS = [
  ...['answerSchema', 'formSchema', 'readSubmission', 'allViews', 'questionViews', 'catalogueOf', 'named'],
  ...['environmentAt', 'FormDefinitionError'],
];

// The model as the script tag loads it: without what only receivers, exports, translations and authors of forms use, and
// without the names of its exports, which no bundle of a page keeps.
const pageOfTheModel = () => ({
  name: 'page-of-the-model',
  resolveId: (id) => (id === 'page' ? '\0page' : null),
  async load(id) {
    if (id !== '\0page') return null;
    const index = inRepository('packages/model/dist/index.js');
    const names = Object.keys(await import(pathToFileURL(index).href));
    const used = names.filter((name) => !SERVERS_AND_TOOLS.includes(name)).join(', ');
    return `import { ${used} } from ${JSON.stringify(index)}; globalThis.used = [${used}];`;
  },
});

// The words of a form in another language stand alone: what is small and shared would else be put into one of them, and
// every page would load it.
const wordsAlone = (id) => /\/definitions\/dist\/words\/(.+)\.js$/.exec(id)?.[1];

const scriptsIn = (folder, input, chunks = {}) => ({
  input,
  output: {
    dir: folder,
    format: 'es',
    ...chunks,
    sourcemap: true,
    entryFileNames: '[name].min.js',
    chunkFileNames: (chunk) => `${folderOf(chunk)}/${nameIn(folderOf(chunk))}.js`,
  },
  plugins: [
    leanly(),
    shredWorker({ file: inRepository('packages/drafts/dist/shred/shred-worker.js') }),
    shortIds({ catalogue: inRepository('packages/elements/dist/generated/fr.js') }),
    ...plugins(),
    lists(folder),
  ],
  onLog,
});

const NO_ENTRIES = ['access.js', 'drafts.js', 'keeping.js', 'around-a-form.js'];
const isForm = (name) => !NO_ENTRIES.includes(name) && name.endsWith('.js');
const entries = readdirSync(define)
  .filter(isForm)
  .map((name) => [basename(name, '.js'), `${define}/${name}`]);

export default [
  // The registration by itself is one file: cut for sharing with other forms it would weigh 2 kB more.
  scriptsIn(cdn, { registration: `${define}/registration.js` }),
  // A page of cases, and every form, on shared chunks: for pages that show more than the registration.
  scriptsIn(`${cdn}/cases`, Object.fromEntries(entries), {
    experimentalMinChunkSize: 600, // a list of codes weighs less with another page's words than in a file of its own
    manualChunks: wordsAlone,
  }),
  {
    // Not shipped: it weighs the model with everything it needs.
    input: 'packages/model/dist/index.js',
    output: { file: 'packages/model/cdn/model.min.js', format: 'es' },
    plugins: plugins(),
    onLog,
  },
  {
    // Not shipped either: it weighs what the SDK promises, the client with the REST transport, without what seals.
    input: 'packages/sdk/dist/index.js',
    preserveEntrySignatures: 'allow-extension', // one file less
    output: { dir: 'packages/sdk/cdn', format: 'es', entryFileNames: 'sdk.min.js', chunkFileNames: '[name].min.js' },
    plugins: plugins(),
    onLog,
  },
  {
    input: 'page',
    output: { file: 'packages/model/cdn/page.min.js', format: 'es' },
    plugins: [pageOfTheModel(), leanly(), ...plugins()],
    onLog,
  },
];
