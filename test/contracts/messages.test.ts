import { guidance } from '@amparo/definitions';
import { isQuestion, placesOf } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { issueWords } from '../../packages/elements/src/behaviours/issue.words.js';
import { citedIn } from '../../packages/forms/src/filling/source.js';
import { definitions } from './definitions.js';

// What a worker is told to do begins with one of these; a new one is added here when a message needs it.
const VERBS = new Set(
  (
    'act add agree answer arrange ask begin bring call carry check choose close compare complete conclude contact copy correct ' +
    'decide do explain explore find finish follow give go hand have hold inform judge keep leave let list listen look make ' +
    'mark move name offer plan press protect put read recommend record refer register remove report request say search see ' +
    'send set share speak stay stop take talk tell trace use visit wait write'
  ).split(' '),
);

// “Report is late”: the same word, but not what is to be done.
const STATES = /^(?:is|are|was|were|has|have|had|will|may|can|must|stands?|stays?)$/;

const isToDo = (sentence: string): boolean => {
  const [first = '', second = ''] = sentence.replace(/^(?:Do not|Never|Only) /, '').split(/[\s,:;]+/);
  return VERBS.has(first.toLowerCase()) && !STATES.test(second);
};

const sentencesOf = (message: string): readonly string[] => message.split(/(?<=[.?!]) /);

/** What is wrong with a message, or nothing. */
function faultOf(message: string): 'no whole sentence' | 'says nothing to do' | undefined {
  const sentences = sentencesOf(message);
  if (!sentences.every((sentence) => /^\p{Lu}.*\p{L}.* .*[.?!]$/u.test(sentence))) return 'no whole sentence';
  return sentences.some(isToDo) ? undefined : 'says nothing to do';
}

const faultsIn = (messages: readonly (readonly [key: string, message: string])[]): readonly string[] =>
  messages.flatMap(([key, message]) => {
    const fault = faultOf(message);
    return fault === undefined ? [] : [`${key} ${fault}: ${message}`];
  });

describe.each(definitions.map((form) => [form.id, form] as const))('what %s tells the worker', (_, form) => {
  // The other two kinds say nothing on screen: they document what is derived and what is not asked.
  const told = form.rules.filter(({ kind }) => kind !== 'compute' && kind !== 'mode');

  it('says in a whole sentence what to do, rule by rule', () => {
    expect(told.length).toBeGreaterThan(0);
    expect(faultsIn(told.map(({ id, says }) => [id, says]))).toEqual([]);
  });

  it('cites guidance that is known, rule by rule', () => {
    const unknown = form.rules.flatMap(({ id, source }) =>
      citedIn(source).flatMap((key) => (key in guidance ? [] : [`${id}: ${key}`])),
    );
    expect(unknown).toEqual([]);
  });

  it('says in a whole sentence what to do where an answer is missing', () => {
    const missing = placesOf(form).all.flatMap(({ words, asked }) =>
      isQuestion(asked) && asked.options.ifMissing !== undefined ? [[words, asked.options.ifMissing] as const] : [],
    );
    expect(missing.length).toBeGreaterThan(0);
    expect(faultsIn(missing)).toEqual([]);
  });
});

it('what is wrong with an answer says in whole sentences what to do', () => {
  expect(faultsIn(Object.entries(issueWords).map(([code, { source }]) => [code, source]))).toEqual([]);
});

describe('a message that leaves the worker alone is found', () => {
  it.each([
    ['The child is in detention, which is never in its interest.', 'says nothing to do'],
    ['You may stop here: no full assessment is needed.', 'says nothing to do'],
    ['Report is late: 24 hours have passed.', 'says nothing to do'],
    ['This question needs an answer; a reason is not enough.', 'says nothing to do'],
    ['Ask for a guardian now', 'no whole sentence'],
    ['the guardian is missing. Ask for one.', 'no whole sentence'],
    ['Wait.', 'no whole sentence'],
    ['The guardian is missing. Ask for one now.', undefined],
    ['Do not hand the child over.', undefined],
  ])('%s', (message, fault) => {
    expect(faultOf(message)).toBe(fault);
  });
});
