import { describe, expect, it } from 'vitest';
import { environment, example } from '../../test/example-form.js';
import { fromDraft, Session, toDraft, type StoredDraft } from '../index.js';

const draft = (over: Partial<Record<keyof StoredDraft, unknown>> = {}) => ({
  ...toDraft(example, new Session(example, { environment }).state),
  ...over,
});
const answersOf = (stored: unknown) => {
  const read = fromDraft(example, stored);
  return read.ok ? Object.fromEntries(read.state.answers) : read.error.code;
};

describe('a draft', () => {
  it('comes back as it was left', () => {
    const session = new Session(example, { environment });
    session.answer('child.name', { absent: 'declined', kept: 'Aya' });
    session.dispatch({ type: 'answer', path: 'child.born', answer: { typed: '20' } });
    session.dispatch({ type: 'leave', path: 'child.born' });
    session.dispatch({ type: 'goTo', section: 'needs' });
    session.dispatch({ type: 'tryToSend' });
    session.dispatch({ type: 'giveReason', rule: 'R-warn', reason: 'Told so' });
    const stored: unknown = JSON.parse(JSON.stringify(toDraft(example, session.state)));
    expect(fromDraft(example, stored)).toEqual({ ok: true, state: session.state });
  });

  it('of an older version goes through every migration, and loses nothing on the way', () => {
    const old = draft({ version: '1.0.0', answers: { 'child.fullName': 'Aya', 'child.gone': 'kept' } });
    expect(answersOf(old)).toEqual({ 'child.name': 'Aya', 'child.gone': 'kept', 'child.seen': 2 });
    expect(answersOf(draft({ version: '1.1.0', answers: {} }))).toEqual({ 'child.seen': 2 });
  });

  it('of an older patch needs no migration', () => {
    const patched = { ...example, version: '1.2.3' };
    expect(fromDraft(patched, draft({ answers: { 'child.name': 'Aya' } }))).toMatchObject({ ok: true });
  });

  it('keeps answers at paths that the form does not know, even one named __proto__', () => {
    const stored: unknown = JSON.parse(
      JSON.stringify(draft()).replace('"answers":{}', '"answers":{"__proto__":1,"x.y":2}'),
    );
    const read = fromDraft(example, stored);
    expect(read.ok && [...read.state.answers]).toEqual([
      ['__proto__', 1],
      ['x.y', 2],
    ]);
    expect(read.ok && JSON.stringify(toDraft(example, read.state).answers)).toBe('{"__proto__":1,"x.y":2}');
  });

  it.each<[string, unknown, string]>([
    ['of a newer version', draft({ version: '1.3.0' }), 'newerVersion'],
    ['of a much newer version', draft({ version: '10.0.0' }), 'newerVersion'],
    ['of a newer patch', draft({ version: '1.2.1' }), 'newerVersion'],
    ['of a version without a way to here', draft({ version: '0.9.0' }), 'noMigration'],
    ['of another form', draft({ form: 'other' }), 'foreignForm'],
    ['that is no object', 'x', 'damaged'],
    ['that is nothing', null, 'damaged'],
    ['that is a list', [], 'damaged'],
    ['without answers', draft({ answers: undefined }), 'damaged'],
    ['with a list of answers', draft({ answers: [] }), 'damaged'],
    ['without a version', draft({ version: '1' }), 'damaged'],
    ['with a path that is none', draft({ left: [1] }), 'damaged'],
    ['with a section that is none', draft({ section: 1 }), 'damaged'],
    ['with a switch that is none', draft({ triedToSend: 'yes' }), 'damaged'],
    ['with a reason that is none', draft({ reasons: { a: 1 } }), 'damaged'],
  ])('%s is said to be so', (_, stored, code) => {
    expect(fromDraft(example, stored)).toEqual({ ok: false, error: { code } });
  });
});
