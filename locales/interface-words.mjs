// The interface words: `extract` brings locales/<language>/interface.xlf up to date, `build` writes the generated
// modules, `check` fails when a translation is missing, stale, or does not use the placeholders of its source.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { wordFaults } from './word-faults.mjs';
import { MACHINE_DRAFT, markStale, readUnits, writeUnits } from './xliff.mjs';

const config = readConfigFileAndWriteSchema(fileURLToPath(new URL('../lit-localize.json', import.meta.url)));
const localizer = new RuntimeLitLocalizer(config);
const languages = config.targetLocales;

// The tools read and write <folder>/<language>.xlf and no other name, so they work on a copy.
const committed = (language) => fileURLToPath(new URL(`${language}/interface.xlf`, import.meta.url));
const working = (language) => join(config.resolve(config.interchange.xliffDir), `${language}.xlf`);

function copy(from, to) {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function sourceMessages() {
  const { messages, errors } = localizer.extractSourceMessages();
  const told = errors.map(({ messageText, file }) => `${file?.fileName ?? ''}: ${messageText}`);
  if (told.length > 0) throw new Error(told.join('\n'));
  return messages;
}

const faultsOf = (messages, language) =>
  wordFaults(
    messages.map(({ name, contents }) => ({ id: name, source: contents.join('') })),
    readUnits(committed(language)),
    language,
  );

async function extract() {
  const messages = sourceMessages();
  for (const language of languages) copy(committed(language), working(language));
  const { translations } = localizer.readTranslationsSync();
  await localizer.writeInterchangeFiles(messages, translations);
  for (const language of languages) takeOver(language);
}

// The tools keep a translation when the text under its id changes, and say nothing: it is marked as stale here, because
// after this the old source text stands nowhere any more.
function takeOver(language) {
  const sourcesBefore = new Map(readUnits(committed(language)).map(({ id, source }) => [id, source]));
  const units = readUnits(working(language));
  markStale(units, sourcesBefore);
  mkdirSync(dirname(committed(language)), { recursive: true });
  writeUnits(committed(language), units);
}

async function build() {
  for (const language of languages) copy(committed(language), working(language));
  mkdirSync(config.resolve(config.output.outputDir), { recursive: true });
  await localizer.build();
  const messages = sourceMessages();
  writeIds('untranslated', (language) => untranslated(messages, language));
  writeIds('machineDrafts', machineDrafts);
}

// The tools put the English source where a translation is missing; this list lets the page tell the two apart.
const untranslated = (messages, language) =>
  faultsOf(messages, language)
    .filter(({ fault }) => fault === 'missing' || fault === 'not extracted')
    .map(({ id }) => id);

const machineDrafts = (language) =>
  readUnits(committed(language))
    .filter(({ target }) => target?.getAttribute('state-qualifier') === MACHINE_DRAFT)
    .map(({ id }) => id);

function writeIds(name, idsOf) {
  const ids = Object.fromEntries(languages.map((language) => [language, idsOf(language)]));
  const code = `export const ${name}: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(ids, null, 2)};\n`;
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  writeFileSync(join(config.resolve(config.output.outputDir), `${file}.ts`), code);
}

function check() {
  const messages = sourceMessages();
  const faults = languages.flatMap((language) =>
    faultsOf(messages, language).map(({ id, fault }) => `${language} ${id}: ${fault}`),
  );
  console.log([...faults, `interface words: ${messages.length} messages, ${faults.length} faults`].join('\n'));
  process.exitCode = faults.length > 0 ? 1 : 0;
}

const verbs = { extract, build, check };
const verb = verbs[process.argv[2]];
if (!verb) throw new Error('Say what to do: extract, build or check.');
await verb();
