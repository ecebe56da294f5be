import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { environment, example } from '../../test/example-form.js';
import { changes } from '../../test/random-answers.js';
import { apply, emptyState, fromDraft, project, projectAfter, Session, toDraft, type Change } from '../index.js';

const begin = () => new Session(example, { environment });
const typed = (session: Session, path: string, word: string) => {
  for (let length = 1; length <= word.length; length += 1)
    session.dispatch({ type: 'answer', path, answer: word.slice(0, length) });
};

describe('a change', () => {
  it('leaves the state as it was when nothing changes', () => {
    const state = [
      { type: 'answer', path: 'child.name', answer: 'Aya' },
      { type: 'addEntry', path: 'family.family', entry: 'e1' },
      { type: 'leave', path: 'child.name' },
      { type: 'goTo', section: 'needs' },
      { type: 'tryToSend' },
      { type: 'giveReason', rule: 'R-warn', reason: 'Told so' },
    ].reduce((before, change) => {
      const after = apply(before, change as Change);
      expect(after).not.toBe(before);
      expect(apply(after, change as Change)).toBe(after);
      return after;
    }, emptyState());
    expect(apply(state, { type: 'clear', path: 'child.born' })).toBe(state);
    expect(apply(state, { type: 'removeEntry', path: 'family.family', entry: 'e9' })).toBe(state);
  });

  it('of an entry takes its answers with it and no other’s', () => {
    const session = begin();
    session.addEntry('family.family', 'e1');
    session.addEntry('family.family', 'e10');
    session.answer('family.family[e1].relation', 'Aunt');
    session.answer('family.family[e10].relation', 'Uncle');
    session.dispatch({ type: 'removeEntry', path: 'family.family', entry: 'e1' });
    expect([...session.state.answers.keys()]).toEqual(['family.family', 'family.family[e10].relation']);
  });
});

describe('undo', () => {
  it('takes typing in one question as one change', () => {
    const session = begin();
    typed(session, 'child.name', 'Aya');
    typed(session, 'family.contact.town', 'Gao');
    session.undo();
    expect(Object.fromEntries(session.state.answers)).toEqual({ 'child.name': 'Aya' });
    session.undo();
    expect(session.state.answers.size).toBe(0);
    expect(session.canUndo).toBe(false);
    session.redo();
    session.redo();
    expect(session.state.answers.get('family.contact.town')).toBe('Gao');
    expect(session.canRedo).toBe(false);
  });

  it('takes typing apart when the question was left in between, each time', () => {
    const session = begin();
    for (const word of ['A', 'B', 'C']) {
      session.dispatch({ type: 'answer', path: 'child.name', answer: word });
      session.dispatch({ type: 'leave', path: 'child.name' });
    }
    session.undo();
    expect(session.state.answers.get('child.name')).toBe('B');
    session.undo();
    expect(session.state.answers.get('child.name')).toBe('A');
  });

  it('takes the typing of one reason as one change', () => {
    const session = begin();
    for (const reason of ['T', 'To', 'Told']) session.dispatch({ type: 'giveReason', rule: 'R-warn', reason });
    session.undo();
    expect(session.state.reasons.size).toBe(0);
    expect(session.canUndo).toBe(false);
  });

  it('brings a removed entry back with its answers', () => {
    const session = begin();
    session.addEntry('family.family', 'e1');
    session.answer('family.family[e1].relation', 'Aunt');
    session.dispatch({ type: 'removeEntry', path: 'family.family', entry: 'e1' });
    session.undo();
    expect(session.state.answers.get('family.family[e1].relation')).toBe('Aunt');
    expect(session.state.answers.get('family.family')).toEqual(['e1']);
  });

  it('leaves the section on screen and what was left alone', () => {
    const session = begin();
    typed(session, 'child.name', 'Aya');
    session.dispatch({ type: 'leave', path: 'child.name' });
    session.dispatch({ type: 'goTo', section: 'needs' });
    session.undo();
    expect(session.view.current).toBe('needs');
    expect(session.state.left.has('child.name')).toBe(true);
  });

  it('forgets what could be done again once something else is done', () => {
    const session = begin();
    typed(session, 'child.name', 'Aya');
    session.undo();
    session.answer('child.name', 'Zoe');
    expect(session.canRedo).toBe(false);
  });
});

describe('a session', () => {
  it('tells of each change until nobody listens, and of a later clock', () => {
    const session = begin();
    const heard: (Change | undefined)[] = [];
    const stop = session.subscribe((change) => heard.push(change));
    session.answer('child.name', 'Aya');
    session.answer('child.name', 'Aya');
    session.surround({ ...environment, settings: { role: 'chief' } });
    stop();
    session.answer('child.name', 'Zoe');
    expect(heard).toEqual([{ type: 'answer', path: 'child.name', answer: 'Aya' }, undefined]);
    expect(session.view.sections.some(({ id }) => id === 'supervisor')).toBe(true);
  });

  it('never throws, shows the same after each change as from nothing, and survives JSON', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 30 }), (given) => {
        const session = begin();
        for (const change of given) {
          const travelled = JSON.parse(JSON.stringify(change)) as Change;
          expect(travelled).toEqual(change);
          session.dispatch(travelled);
        }
        const fresh = project(example, session.state, environment);
        expect(session.view).toEqual(fresh);
        expect(projectAfter(session.view, session.state, environment)).toBe(session.view);
        const draft: unknown = JSON.parse(JSON.stringify(toDraft(example, session.state)));
        expect(fromDraft(example, draft)).toEqual({ ok: true, state: session.state });
        while (session.canUndo) session.undo();
        expect(session.state.answers.size).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});
