import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { environment, example } from '../../test/example-form.js';
import { changes } from '../../test/random-answers.js';
import { environmentAt, formSchema, isUnparseable, readSubmission, Session, toSubmission } from '../index.js';

const id = '7a0e4b0c-52a1-4a0c-9a5b-0d6f6a7c1e11';
const send = (session: Session) =>
  toSubmission(example, session.state, { environment, id, language: 'en' }) as unknown as Record<string, unknown>;
const travel = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

function filled(): Session {
  const session = new Session(example, { environment });
  session.answer('child.caseCode', '00000-00000-0');
  session.answer('child.name', 'Aya');
  session.answer('child.born', '2011');
  session.addEntry('family.family', 'e1');
  session.answer('family.family[e1].relation', 'Aunt');
  session.answer('family.contact.town', 'Gao');
  return session;
}

const base = () => send(filled());
const sections = { ...(base()['answers'] as Record<string, Record<string, unknown>>) };
const withAnswers = (over: Record<string, unknown>) => ({ ...base(), answers: { ...sections, ...over } });
const within = (section: string, over: Record<string, unknown>) =>
  withAnswers({ [section]: { ...sections[section], ...over } });
const issuesOf = (json: unknown) => {
  const read = readSubmission(example, json, environment);
  return read.ok ? [] : read.issues.map(({ path, code }) => `${path}: ${code}`);
};

describe('a submission', () => {
  it('nests what was answered, with the entries of a list as objects with their id', () => {
    expect(base()).toEqual({
      id,
      form: 'example',
      formVersion: '1.2.0',
      caseCode: '00000-00000-0',
      language: 'en',
      createdAt: '2026-03-04T08:42:00.000Z',
      answers: {
        child: { caseCode: '00000-00000-0', name: 'Aya', born: '2011', yearsNow: 14, greeting: 'Hello Aya' },
        family: { family: [{ id: 'e1', relation: 'Aunt' }], contact: { town: 'Gao' } },
      },
      reasons: {},
      settings: {},
    });
  });

  it('leaves hidden answers, half-typed text and what an absence has kept behind', () => {
    const session = filled();
    session.answer('child.status', 'accompanied');
    session.answer('child.companion', 'secret companion');
    session.answer('child.status', 'alone');
    session.answer('needs.safe', { absent: 'declined', kept: 'secret kept' });
    session.dispatch({ type: 'answer', path: 'child.years', answer: { typed: 'secret typed' } });
    session.dispatch({ type: 'answer', path: 'supervisor.remark', answer: 'secret remark' });
    session.dispatch({ type: 'answer', path: 'child.gone', answer: 'secret of an older version' });
    const sent = send(session);
    expect(JSON.stringify(sent)).not.toContain('secret');
    expect(sent['answers']).toMatchObject({ needs: { safe: { absent: 'declined' } }, child: { status: 'alone' } });
    expect(session.state.answers.get('child.companion')).toBe('secret companion');
  });

  it('carries the reason for a warning only while it warns', () => {
    const session = filled();
    session.answer('needs.safe', 'no');
    session.dispatch({ type: 'giveReason', rule: 'R-warn', reason: 'The police were told.' });
    expect(send(session)['reasons']).toEqual({ 'R-warn': 'The police were told.' });
    session.answer('needs.safe', 'yes');
    expect(send(session)['reasons']).toEqual({});
  });
});

describe('a submission from outside is refused', () => {
  it.each<[string, () => unknown, string]>([
    ['no object', () => 'x', ': malformed'],
    ['an unknown section', () => withAnswers({ gone: {} }), 'gone: unknownQuestion'],
    ['a section that is a list', () => withAnswers({ child: [] }), 'child: unknownQuestion'],
    ['an unknown question', () => within('child', { gone: 1 }), 'child.gone: unknownQuestion'],
    ['a question named constructor', () => within('child', { constructor: 1 }), 'child.constructor: unknownQuestion'],
    [
      'a prototype',
      () => JSON.parse(JSON.stringify(base()).replace('"name"', '"__proto__"')),
      'child.__proto__: unknownQuestion',
    ],
    [
      'a section named __proto__',
      () => JSON.parse(JSON.stringify(base()).replace('"child"', '"__proto__"')),
      '__proto__: unknownQuestion',
    ],
    ['a group that is a text', () => within('family', { contact: 'x' }), 'family.contact: unknownQuestion'],
    ['a list that is an object', () => within('family', { family: {} }), 'family.family: unknownQuestion'],
    ['an entry without an id', () => within('family', { family: [{}] }), 'family.family: unknownQuestion'],
    [
      'an entry twice',
      () => within('family', { family: [{ id: 'e' }, { id: 'e' }] }),
      'family.family: unknownQuestion',
    ],
    [
      'an entry whose id would be a path',
      () => within('family', { family: [{ id: 'e].x' }] }),
      'family.family: unknownQuestion',
    ],
    [
      'an unknown question in an entry',
      () => within('family', { family: [{ id: 'e', x: 1 }] }),
      'family.family[e].x: unknownQuestion',
    ],
    [
      'too many entries',
      () => within('family', { family: ['a', 'b', 'c', 'd'].map((one) => ({ id: one })) }),
      'family.family: tooManyEntries',
    ],
    ['an answer of another type', () => within('child', { name: 7 }), 'child.name: malformed'],
    ['half-typed text', () => within('child', { name: { typed: 'A' } }), 'child.name: malformed'],
    [
      'what an absence has kept',
      () => within('child', { name: { absent: 'unknown', kept: 'A' } }),
      'child.name: unknownQuestion',
    ],
    [
      'a reason that may not be given',
      () => within('child', { name: { absent: 'notAsked' } }),
      'child.name: absenceNotAllowed',
    ],
    ['an answer that is missing', () => within('child', { name: undefined }), 'child.name: missing'],
    ['a hidden answer', () => within('child', { companion: 'x' }), 'child.companion: notAsked'],
    ['a hidden section', () => withAnswers({ supervisor: { remark: 'x' } }), 'supervisor.remark: notAsked'],
    [
      'a computed value that was changed',
      () => within('child', { greeting: 'Hello Zoe' }),
      'child.greeting: computedOtherwise',
    ],
    [
      'a computed value of another type',
      () => within('child', { yearsNow: [[[]]] }),
      'child.yearsNow: unknownQuestion',
    ],
    ['what a rule blocks', () => withAnswers({ needs: { needs: ['none'] } }), 'needs.needs: R-block'],
    ['a warning without a reason', () => withAnswers({ needs: { safe: 'no' } }), 'needs.safe: R-warn'],
    ['another case code', () => ({ ...base(), caseCode: '11111-11111-1' }), 'caseCode: malformed'],
    ['another form', () => ({ ...base(), form: 'other' }), 'form: malformed'],
    ['another version', () => ({ ...base(), formVersion: '1.1.0' }), 'formVersion: malformed'],
    ['an id that is none', () => ({ ...base(), id: '1' }), 'id: malformed'],
    ['a language that is none', () => ({ ...base(), language: 'en<br>' }), 'language: malformed'],
    ['a moment that is none', () => ({ ...base(), createdAt: '1' }), 'createdAt: malformed'],
    ['a moment that cannot be', () => ({ ...base(), createdAt: '2026-13-04T08:42:00.000Z' }), 'createdAt: malformed'],
    ['a reason for no rule', () => ({ ...base(), reasons: { 'R-x': 'y' } }), 'reasons: malformed'],
    ['a reason of 1 MB', () => ({ ...base(), reasons: { 'R-warn': 'y'.repeat(1_000_000) } }), 'reasons: malformed'],
    ['settings that are no settings', () => ({ ...base(), settings: { role: {} } }), 'settings: malformed'],
    ['a member that nobody knows', () => ({ ...base(), more: 1 }), 'more: malformed'],
  ])('with %s', (_, make, issue) => {
    expect(issuesOf(travel(make()) ?? make())).toEqual([issue]);
  });

  it('with sentences that hold no answer', () => {
    const read = readSubmission(example, within('child', { name: 'secret\u202E', years: 'secret' }), environment);
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain('secret');
  });

  it('when it claims a setting that the host here has otherwise', () => {
    const claims = { ...withAnswers({ supervisor: { remark: 'x' } }), settings: { role: 'chief' } };
    expect(issuesOf(claims)).toEqual([]);
    const here = environmentAt(environment.now, { settings: { role: 'worker' } });
    expect(readSubmission(example, claims, here).ok).toBe(false);
  });
});

describe('a submission from outside is taken', () => {
  it('with a computed value that another clock makes', () => {
    expect(issuesOf(within('child', { yearsNow: 15 }))).toEqual([]);
  });

  it('exactly when it can be sent, and then fits the schema of the form', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 25 }), (given) => {
        const session = filled();
        for (const change of given) session.dispatch(change);
        const sent = travel(send(session));
        const half = [...session.state.answers.values()].some(isUnparseable);
        fc.pre(!half);
        expect(readSubmission(example, sent, environment).ok).toBe(session.view.canSend);
        if (session.view.canSend)
          expect(formSchema(example).safeParse((sent as { answers: unknown }).answers).success).toBe(true);
      }),
      { numRuns: 300, examples: [[[{ type: 'answer', path: 'family.family', answer: ['e1', 'e1'] }]]] },
    );
  });

  it('never with a throw, whatever stands where', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('name', 'born', 'yearsNow', 'status'), (answer, key) => {
        expect(readSubmission(example, within('child', { [key]: answer }), environment)).toHaveProperty('ok');
        expect(readSubmission(example, answer, environment).ok).toBe(false);
      }),
    );
  });
});
