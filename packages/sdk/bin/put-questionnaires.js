#!/usr/bin/env node
// Puts Questionnaires to a FHIR server, each once for its address and version, so that what responses refer to is there:
//   amparo-questionnaires | AUTHORIZATION='Bearer …' amparo-put-questionnaires --to https://fhir.example/R4 [--replace] [file…]
// They are read from files, or else from the standard input; one a line, or one a file. It may be run again at any time.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { putQuestionnaire } from '@amparo/sdk/transports/fhir';

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string' }, replace: { type: 'boolean', default: false } },
});
const { AUTHORIZATION: authorization } = process.env;

const reasons = {
  conflict:
    'is there already and says something else: give it another version, or put this one in its place with --replace',
  rejected: 'was found wrong by the server',
  authRequired: 'was not taken: the server asks for a sign-in (AUTHORIZATION)',
  tooLarge: 'is larger than the server takes',
};

/** One sentence on the error output, and 1. */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

const read = (json) => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** The Questionnaires in a text: it is one, or each of its lines is. */
function questionnairesIn(given) {
  const whole = read(given);
  const all =
    whole === undefined
      ? given
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(read)
      : [whole];
  const isOne = (each) =>
    each?.resourceType === 'Questionnaire' && typeof each.url === 'string' && typeof each.version === 'string';
  return all.length > 0 && all.every(isOne) ? all : undefined;
}

async function put(questionnaire) {
  const name = `${questionnaire.url}|${questionnaire.version}`;
  const way = { endpoint: values.to, ...(authorization && { headers: () => ({ authorization }) }) };
  const { signal } = new AbortController();
  const result = await putQuestionnaire(questionnaire, way, { signal, replace: values.replace });
  if ('reference' in result) process.stdout.write(`${name}: ${result.code} as ${result.reference}\n`);
  else fail(`${name} ${reasons[result.code] ?? `was not taken: ${result.code}, ${result.reason}`}.`);
}

async function putAll(given, from) {
  const questionnaires = questionnairesIn(given);
  if (!questionnaires) return fail(`${from} holds no Questionnaires with a url and a version. Nothing of it was put.`);
  for (const each of questionnaires) await put(each);
}

if (!values.to) fail('AUTHORIZATION=… amparo-put-questionnaires --to https://… [--replace] [file…]');
else {
  try {
    for (const file of files) await putAll(await readFile(file, 'utf8'), file);
    if (files.length === 0) await putAll(await text(process.stdin), 'What came in');
  } catch (error) {
    fail(error.message); // an endpoint that is unsafe, or a file that cannot be read
  }
}
