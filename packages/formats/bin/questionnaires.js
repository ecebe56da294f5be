#!/usr/bin/env node
// Writes forms as Questionnaires of FHIR R4, one a line, such as for amparo-put-questionnaires:
//   amparo-questionnaires [--language fr]… [--setting role=caseworker]… [--from package] [form…]
// All forms of @amparo/definitions unless some are named. English comes first, the other languages stand beside it.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { fhirQuestionnaire } from '@amparo/formats';
import { wordsIn } from '@amparo/model';

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: '@amparo/definitions' },
    language: { type: 'string', multiple: true, default: [] },
    setting: { type: 'string', multiple: true, default: [] },
  },
});

// From the folder that this is run in: the forms are the host's own choice, and this package holds none.
const { resolve } = createRequire(join(process.cwd(), 'here.js'));
const load = async (name) => import(pathToFileURL(resolve(name)).href);

/** One sentence on the error output, and 1. */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

const settingOf = (given) => {
  const [name = '', ...value] = given.split('=');
  const text = value.join('=');
  return [name, text === 'true' || text === 'false' ? text === 'true' : text];
};

async function wordsOf(form) {
  const others = await Promise.all(
    values.language.map(async (language) => {
      const { translations } = await load(`${values.from}/words/${form.id}.${language}.js`);
      return wordsIn({ language, translations });
    }),
  );
  return [wordsIn({ language: 'en' }), ...others];
}

async function write(form) {
  try {
    const settings = Object.fromEntries(values.setting.map(settingOf));
    const questionnaire = fhirQuestionnaire(form, { words: await wordsOf(form), settings });
    process.stdout.write(`${JSON.stringify(questionnaire)}\n`);
  } catch (error) {
    fail(
      error.code === 'MODULE_NOT_FOUND'
        ? `${values.from} has no words of ${form.id} in ${values.language.join(' and ')}.`
        : `${form.id} cannot be written as a Questionnaire: ${error.message}`,
    );
  }
}

const isForm = (each) => typeof each === 'object' && each !== null && 'sections' in each && 'version' in each;
const loaded = await load(values.from).catch(() => undefined);
const forms = Object.values(loaded ?? {}).filter(isForm);
const missing = names.filter((name) => forms.every(({ id }) => id !== name));

if (!loaded) fail(`${values.from} is not installed in this folder.`);
else if (missing.length > 0) fail(`${values.from} has no form ${missing.join(', ')}.`);
else for (const form of forms) if (names.length === 0 || names.includes(form.id)) await write(form);
