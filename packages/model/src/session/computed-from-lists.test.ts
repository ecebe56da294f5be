import { expect, it } from 'vitest';
import { choice, codes, computed, defineForm, environmentAt, list, number, section, Session, yesNo } from '../index.js';

const doubt = yesNo('Doubt', { absent: ['unknown'] });
const grave = number('Grave', { min: 0, max: 9 });
const kind = choice('Kind', codes({ a: 'A', b: 'B' }), { absent: ['unknown'] });
const rows = list('Rows', 'a row', { questions: { kind, grave } });
const summary = computed('Summary', {
  as: 'text',
  from: [doubt, rows],
  explains: { rows: 'From the rows.' },
  compute: (read) => {
    const told = read.entries(rows).map((row) => `${row(kind) ?? row.absence(kind) ?? '-'}${row(grave) ?? '?'}`);
    return { value: [read.absence(doubt) ?? read(doubt) ?? '-', ...told].join(' '), because: 'rows' };
  },
});
const form = defineForm({
  id: 'rows',
  version: '1.0.0',
  title: 'Rows',
  source: 'S1',
  sections: { a: section('A', { doubt, rows, summary }) },
});

it('a derived value reads the entries of a list and the reasons for having no answer', () => {
  const session = new Session(form, { environment: environmentAt('2026-03-04T10:42:00+02:00') });
  const value = () => session.view.sections[0]?.views.flatMap((view) => (view.path === 'a.summary' ? [view] : []))[0];
  expect(value()).toMatchObject({ computed: { value: '-' } });
  session.answer('a.doubt', { absent: 'unknown' });
  session.addEntry('a.rows', 'r1');
  session.addEntry('a.rows', 'r2');
  session.answer('a.rows[r1].kind', 'b');
  session.answer('a.rows[r1].grave', 4);
  session.answer('a.rows[r2].kind', { absent: 'unknown' });
  session.answer('a.rows[r2].grave', 99); // not an answer its question takes
  expect(value()).toMatchObject({ computed: { value: 'unknown b4 unknown?' } });
});
