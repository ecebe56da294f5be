import { describe, expect, it } from 'vitest';
import { environment, example } from '../../test/example-form.js';
import {
  allViews,
  computed,
  defineForm,
  list,
  questionViews,
  reference,
  section,
  Session,
  stops,
  text,
  yesNo,
  type FormView,
  type Json,
  type View,
} from '../index.js';

const begin = () => new Session(example, { environment });
const viewsOf = ({ sections }: FormView): ReadonlyMap<string, View> =>
  new Map(sections.flatMap(({ views }) => [...allViews(views)]).map((view) => [view.path, view]));
const questionAt = (view: FormView, path: string) =>
  view.sections.flatMap(({ views }) => [...questionViews(views)]).find((each) => each.path === path);

/** The paths whose view is another object after the changes. */
function disturbed(session: Session, act: () => void): readonly string[] {
  const before = viewsOf(session.view);
  act();
  return [...viewsOf(session.view)].filter(([path, view]) => before.get(path) !== view).map(([path]) => path);
}

describe('the view of a question', () => {
  it('is the only one that changes when it is answered', () => {
    const session = begin();
    session.answer('child.name', 'A');
    const [child, needs] = session.view.sections;
    expect(disturbed(session, () => session.answer('child.years', 12))).toEqual(['child.years']);
    expect(session.view.sections[0]).not.toBe(child);
    expect(session.view.sections[1]).toBe(needs);
  });

  it('appears without disturbing those that follow it', () => {
    const session = begin();
    const change = () => session.answer('child.status', 'accompanied');
    expect(disturbed(session, change)).toEqual(['child.status', 'child.companion']);
    expect(disturbed(session, () => session.answer('child.status', 'alone'))).toEqual(['child.status']);
  });

  it('changes alone inside an entry of a list, and when another entry goes', () => {
    const session = begin();
    for (const entry of ['e1', 'e2']) session.addEntry('family.family', entry);
    const change = () => session.answer('family.family[e2].relation', 'Aunt');
    expect(disturbed(session, change)).toEqual(['family.family', 'family.family[e2].relation']);
    const removal = () => session.dispatch({ type: 'removeEntry', path: 'family.family', entry: 'e1' });
    expect(disturbed(session, removal)).toEqual(['family.family']);
  });

  it('stays when a whole section appears before it', () => {
    const gate = yesNo('Gate');
    const form = defineForm({
      id: 'late',
      version: '1.0.0',
      title: 'Late',
      source: 'S1',
      sections: {
        a: section('A', { gate }),
        b: section('B', { late: yesNo('Late?') }, { when: gate.is('yes') }),
        c: section('C', { last: yesNo('Last?') }),
      },
    });
    const session = new Session(form, { environment });
    const last = session.view.sections[1];
    session.answer('a.gate', 'yes');
    expect(session.view.sections.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(session.view.sections[2]).toBe(last);
  });

  it('keeps the shape of an answer that was behind a reason for having none', () => {
    const session = begin();
    session.answer('child.name', { absent: 'unknown', kept: ['food'] });
    session.dispatch({ type: 'answer', path: 'child.name', answer: ['food'] });
    expect(questionAt(session.view, 'child.name')?.answer).toEqual(['food']);
  });

  it('shows what is wrong only once it was left, or a send was tried', () => {
    const session = begin();
    expect(questionAt(session.view, 'child.name')).toMatchObject({ issue: { code: 'missing' }, shown: false });
    session.dispatch({ type: 'leave', path: 'child.name' });
    expect(questionAt(session.view, 'child.name')?.shown).toBe(true);
    expect(questionAt(session.view, 'child.years')?.shown).toBe(false);
    session.dispatch({ type: 'tryToSend' });
    expect(questionAt(session.view, 'child.years')?.shown).toBe(true);
  });

  it('explains a computed value, and never takes a typed one for it', () => {
    const session = begin();
    session.answer('child.born', '2011');
    expect(questionAt(session.view, 'child.yearsNow')?.computed).toEqual({ value: 14, because: 'born' });
    session.dispatch({ type: 'answer', path: 'child.yearsNow', answer: 99 });
    expect(questionAt(session.view, 'child.yearsNow')).toMatchObject({ answer: undefined, computed: { value: 14 } });
  });

  it.each<Json>([7, 'abc', null, [], { typed: '20' }])('computes nothing from %j in place of a date', (answer) => {
    const session = begin();
    session.dispatch({ type: 'answer', path: 'child.born', answer });
    expect(questionAt(session.view, 'child.yearsNow')?.computed).toBeUndefined();
  });
});

describe('an alert', () => {
  it('blocks, or warns until a reason is given, or only tells', () => {
    const session = begin();
    session.answer('needs.needs', ['none']);
    session.answer('needs.safe', 'no');
    expect(session.view.alerts.map(({ rule, path }) => [rule.id, path])).toEqual([
      ['R-block', 'needs.needs'],
      ['R-warn', 'needs.safe'],
    ]);
    expect(session.view.alerts.map(stops)).toEqual([true, true]);
    session.dispatch({ type: 'giveReason', rule: 'R-warn', reason: '  ' });
    expect(session.view.alerts.map(stops)).toEqual([true, true]);
    session.dispatch({ type: 'giveReason', rule: 'R-warn', reason: 'The police were told.' });
    expect(session.view.alerts.map(stops)).toEqual([true, false]);
    session.answer('needs.safe', 'yes');
    expect(session.view.alerts.map(({ rule }) => rule.id)).toEqual(['R-block', 'R-info']);
    expect(session.view.alerts.every(({ rule }) => example.rules.includes(rule))).toBe(true);
  });

  it('stands at the first of its questions that is asked', () => {
    const session = begin();
    session.answer('child.status', 'accompanied');
    session.answer('needs.safe', 'no');
    expect(session.view.alerts[0]).toMatchObject({ path: 'child.companion', section: 'child' });
  });

  it('of a timer speaks once its moment has passed', () => {
    const gate = yesNo('Gate');
    const due = computed('Due', {
      as: 'dateTime',
      from: [gate],
      explains: { gate: 'A day later.' },
      compute: (read) => (read(gate) === 'yes' ? { value: '2026-03-04T12:00+02:00', because: 'gate' } : undefined),
    });
    const form = defineForm({
      id: 'timed',
      version: '1.0.0',
      title: 'Timed',
      source: 'S1',
      sections: { a: section('A', { gate, due }) },
      rules: [{ id: 'T', kind: 'timer', due, says: 'It is overdue.', source: 'S1' }],
    });
    const session = new Session(form, { environment });
    session.surround({ ...environment, now: '2026-03-05T10:00:00+02:00' });
    expect(session.view.alerts).toEqual([]);
    session.answer('a.gate', 'yes');
    expect(session.view.alerts.map(({ rule }) => rule.id)).toEqual(['T']);
    expect(session.view.canSend).toBe(true);
    session.surround(environment);
    expect(session.view.alerts).toEqual([]);
  });
});

describe('a form', () => {
  it('counts what is wanted, lists what is open, and can be sent when nothing stops it', () => {
    const session = begin();
    expect(session.view).toMatchObject({
      progress: { wanted: 2, answered: 0 },
      open: ['child.status'],
      canSend: false,
    });
    expect(session.view.problems.map(({ path }) => path)).toEqual(['child.name']);
    session.answer('child.name', { absent: 'unknown' });
    expect(session.view).toMatchObject({ progress: { wanted: 2, answered: 1 }, problems: [], canSend: true });
    session.answer('child.status', 'accompanied');
    expect(session.view).toMatchObject({ progress: { wanted: 3, answered: 2 }, open: [], canSend: false });
    expect(session.view.sections[0]).toMatchObject({ progress: { wanted: 3, answered: 2 }, problems: 1 });
  });

  it('hides what a mode takes out, and stays on a section that is asked', () => {
    const session = begin();
    session.dispatch({ type: 'goTo', section: 'supervisor' });
    expect(session.view.current).toBe('child');
    session.answer('child.status', 'alone');
    expect(viewsOf(session.view).has('family.contact')).toBe(false);
  });

  it('says when a list has too many entries', () => {
    const session = begin();
    for (const entry of ['e1', 'e2', 'e3', 'e4']) session.addEntry('family.family', entry);
    expect(viewsOf(session.view).get('family.family')).toMatchObject({
      issue: { code: 'tooManyEntries', values: { max: 3 } },
    });
  });
});

describe('a question that is answered with an entry of a list', () => {
  const name = text('Name');
  const rest = text('Rest');
  const options = list('Options', 'an option', { questions: { name, rest } });
  const best = reference('Best', { among: { list: options, by: 'name' } });
  const form = defineForm({
    id: 'compared',
    version: '1.0.0',
    title: 'Compared',
    source: 'none',
    sections: { all: section('All', { options, best }) },
  });

  it('shows what there is to choose from, and changes only when that does', () => {
    const session = new Session(form, { environment });
    const add = (entry: string) => session.dispatch({ type: 'addEntry', path: 'all.options', entry });
    const answer = (path: string, answer: Json) => session.dispatch({ type: 'answer', path, answer });
    const names = () => questionAt(session.view, 'all.best')?.names;
    expect(names()).toEqual([]);
    add('a');
    add('b');
    answer('all.options[a].name', 'Stay');
    answer('all.options[b].name', { absent: 'unknown' });
    expect(names()).toEqual(['Stay', undefined]);
    expect(disturbed(session, () => answer('all.options[b].rest', 'Far'))).toEqual([
      'all.options',
      'all.options[b].rest',
    ]);
    answer('all.best', 'Stay');
    expect(disturbed(session, () => answer('all.options[a].name', 'Stay here'))).toEqual([
      'all.options',
      'all.options[a].name',
      'all.best',
    ]);
    expect(questionAt(session.view, 'all.best')?.answer).toBe('Stay');
  });
});
