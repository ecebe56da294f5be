// The words of the forms: `extract` brings locales/<language>/<form>.xlf up to date, `build` writes the modules that pages
// load, `check` fails when a translation is missing, stale, or does not use the placeholders of its source, or presses a child that it is read to; with
// `--release` also when no named reviewer has confirmed it. How a translation is marked: locales/README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formFaults } from './form-faults.mjs';
import { pressingFaults } from './pressing-words.mjs';
import { formModule } from './form-module.mjs';
import { formUnits } from './form-xliff.mjs';
import { releasedForms } from './released-forms.mjs';
import { readUnits, writeUnits } from './xliff.mjs';

// One list of languages for the interface and the forms: half a translated page is worse than none.
const { targetLocales: languages } = JSON.parse(readFileSync(new URL('../lit-localize.json', import.meta.url), 'utf8'));

const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const committed = (form, language) => pathOf(`${language}/${form.file}.xlf`);
const generated = (form, language) => pathOf(`../packages/definitions/src/words/${form.file}.${language}.ts`);

// A form is translated from the day that a file of its words lies in one language's folder; until then it is in English.
const isTranslated = (form) => languages.some((language) => existsSync(committed(form, language)));

const forms = (await releasedForms()).filter(isTranslated);
const catalogues = forms.flatMap((form) => languages.map((language) => ({ form, language })));

function extract() {
  for (const { form, language } of catalogues) {
    const path = committed(form, language);
    const units = formUnits({ form, language, before: readUnits(path) });
    mkdirSync(dirname(path), { recursive: true });
    writeUnits(path, units);
  }
}

function build() {
  for (const { form, language } of catalogues) {
    const path = generated(form, language);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, formModule(readUnits(committed(form, language))));
  }
}

function check() {
  const isRelease = process.argv.includes('--release');
  const inEnglish = forms.flatMap((form) =>
    pressingFaults(
      form.entries.map(({ key, source }) => ({ id: key, text: source })),
      'en',
    ).map(({ id, fault }) => `en ${form.file} ${id}: ${fault}`),
  );
  const translated = catalogues.flatMap(({ form, language }) => {
    const units = readUnits(committed(form, language));
    const texts = units.map(({ id, target }) => ({ id, text: target?.textContent ?? '' }));
    return [...formFaults({ form, units, isRelease }), ...pressingFaults(texts, language)].map(
      ({ id, fault }) => `${language} ${form.file} ${id}: ${fault}`,
    );
  });
  const faults = [...inEnglish, ...translated];
  const texts = forms.reduce((sum, { entries }) => sum + entries.length, 0);
  console.log([...faults, `form words: ${texts} texts, ${faults.length} faults`].join('\n'));
  process.exitCode = faults.length > 0 ? 1 : 0;
}

const verbs = { extract, build, check };
const verb = verbs[process.argv[2]];
if (!verb) throw new Error('Say what to do: extract, build or check.');
verb();
