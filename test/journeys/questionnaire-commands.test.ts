import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registration } from '@amparo/definitions';
import { translations } from '@amparo/definitions/words/registration.fr.js';
import { fhirQuestionnaire } from '@amparo/formats';
import { wordsIn } from '@amparo/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../contracts/definitions.js';
import { questionnaireCommands, type QuestionnaireCommands } from '../backends/fhir/questionnaire-commands.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
let commands: QuestionnaireCommands;
beforeAll(async () => {
  commands = await questionnaireCommands();
});

const run = (command: string, words: readonly string[], rest: { input?: string; cwd?: string } = {}) =>
  spawnSync(process.execPath, [command, ...words], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26, ...rest });

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the command that writes Questionnaires', () => {
  it('writes every form, one a line', () => {
    const { status, stdout, stderr } = run(commands.write, []);
    expect([status, stderr]).toEqual([0, '']);
    const written = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string });
    expect(written.map(({ name }) => name).toSorted()).toEqual(definitions.map(({ id }) => id).toSorted());
  });

  it('writes a form with the words of other languages and the settings of a host', () => {
    const { stdout } = run(commands.write, ['--language', 'fr', '--setting', 'role=specialist', 'registration']);
    const words = [wordsIn({ language: 'en' }), wordsIn({ language: 'fr', translations })];
    expect(JSON.parse(stdout)).toEqual(
      asJson(fhirQuestionnaire(registration, { words, settings: { role: 'specialist' } })),
    );
  });

  it.each([
    [['nonsense'], {}],
    [['--language', 'xx', 'registration'], {}],
    [['--from', '@nobody/nothing'], {}],
    [['registration'], { cwd: mkdtempSync(join(tmpdir(), 'empty-')) }],
  ])('says in one sentence why it writes nothing: %j %j', (words, rest) => {
    const { status, stdout, stderr } = run(commands.write, words, rest);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^[^\n]+\.\n$/);
  });
});

describe('the command that puts Questionnaires', () => {
  it.each([
    [[], '{}'],
    [['--to', 'http://fhir.example/R4'], '{"resourceType":"Questionnaire","url":"urn:a","version":"1"}'],
    [['--to', 'http://127.0.0.1:1'], ''],
    [['--to', 'http://127.0.0.1:1'], '{"resourceType":"Questionnaire","url":"urn:a"}'],
    [['--to', 'http://127.0.0.1:1'], 'no JSON'],
    [['--to', 'http://127.0.0.1:1'], '{"resourceType":"Questionnaire","url":"urn:a","version":"1"}'],
    [['--to', 'http://127.0.0.1:1', 'not-there.json'], ''],
  ])('says in one sentence why it puts nothing: %j %s', (words, input) => {
    const { status, stdout, stderr } = run(commands.put, words, { input });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
