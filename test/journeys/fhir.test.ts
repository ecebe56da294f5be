import { fhirQuestionnaire, fhirResponse, readFhirResponse } from '@amparo/formats';
import {
  date,
  defineForm,
  list,
  placesOf,
  section,
  text,
  toSubmission,
  type Form,
  type Session,
  type Submission,
} from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { definitions } from '../contracts/definitions.js';
import { answeredThroughout, mended } from './answered-at-random.js';
import { HERE } from './scenario.js';

const TRIALS = Number(process.env['TRIALS'] ?? 3);
const ID = 'd9428888-122b-4f7e-8f7e-4b6a1c0c2b11';

const sent = (form: Form, { state, environment }: Session): Submission =>
  JSON.parse(JSON.stringify(toSubmission(form, state, { environment, id: ID, language: 'en' }))) as Submission;

interface Item {
  readonly linkId: string;
  readonly item?: readonly Item[];
  readonly enableWhen?: readonly { readonly question: string }[];
}

const itemsIn = (items: readonly Item[] = []): readonly Item[] =>
  items.flatMap((item) => [item, ...itemsIn(item.item)]);

// As LForms 40.1.3 was seen to do (test/backends/lforms/judge.mjs shows it itself).
function throughRenderer(value: unknown, isTop = true): unknown {
  if (Array.isArray(value)) return value.map((each) => throughRenderer(each, false));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => isTop || !['id', 'extension', '_valueDate'].includes(name));
  return Object.fromEntries(
    kept.map(([name, each]) => {
      if (name === 'valueDate') return [name, `${String(each)}-01-01`.slice(0, 10)];
      // Files are carried whole.
      return [name, name === 'valueAttachment' ? each : throughRenderer(each, false)];
    }),
  );
}

describe.each(definitions.map((form) => [form.id, form] as const))('the FHIR of %s', (_, form) => {
  const environment = { ...HERE, settings: { role: 'caseworker' } };
  const submissions = Array.from({ length: TRIALS }, (_, n) => [
    sent(form, mended(form, environment, 40 + n)),
    sent(form, answeredThroughout(form, environment, 40 + n)),
  ]).flat();
  const questionnaire = JSON.parse(JSON.stringify(fhirQuestionnaire(form))) as { readonly item: readonly Item[] };
  const linkIds = itemsIn(questionnaire.item).map(({ linkId }) => linkId);

  it('has an item for every place, each under its path and once', () => {
    expect(new Set(linkIds).size).toBe(linkIds.length);
    expect(placesOf(form).all.filter(({ path }) => !linkIds.includes(path))).toEqual([]);
  });

  it('asks by items that are there', () => {
    const named = itemsIn(questionnaire.item).flatMap(({ enableWhen = [] }) => enableWhen);
    expect(named.filter(({ question }) => !linkIds.includes(question))).toEqual([]);
  });

  it('gives every submission back as it was', () => {
    for (const submission of submissions) {
      const response: unknown = JSON.parse(JSON.stringify(fhirResponse(form, submission)));
      // A setting that the form does not read decides on nothing, and has no place in the questionnaire.
      const read = Object.entries(submission.settings).filter(([name]) => linkIds.includes(`settings:${name}`));
      const settings = Object.fromEntries(read);
      expect(readFhirResponse(form, response)).toEqual({ ok: true, submission: { ...submission, settings } });
    }
  });

  it('comes back through a renderer that drops ids and extensions, and makes whole days of years', () => {
    for (const submission of submissions) {
      const { answers } = submission;
      const read = readFhirResponse(form, throughRenderer(JSON.parse(JSON.stringify(fhirResponse(form, submission)))));
      expect(read).toMatchObject({ ok: true });
      expect((read as { submission: Submission }).submission.answers).toEqual(answers);
    }
  });

  it('has a place for every setting that the form or a value of it reads', () => {
    const read = new Set<string>();
    const settings = new Proxy<Record<string, string>>(
      {
        role: 'specialist',
        panelMembers: '5',
        keepFor: 'P5Y',
        consentFor: 'P6M',
        draftFor: 'P3D',
        guardianWithin: 'PT72H',
      },
      { get: (of, name) => (read.add(String(name)), Reflect.get(of, name) as unknown) },
    );
    for (let n = 0; n < TRIALS; n += 1) {
      mended(form, { ...HERE, settings }, 80 + n);
      answeredThroughout(form, { ...HERE, settings }, 80 + n);
    }
    expect([...read].filter((name) => !linkIds.includes(`settings:${name}`))).toEqual([]);
  });

  it('holds only items of its questionnaire', () => {
    for (const submission of submissions) {
      const { item } = fhirResponse(form, submission);
      expect(itemsIn(item).filter(({ linkId }) => !linkIds.includes(linkId))).toEqual([]);
    }
  });
});

describe('a response that somebody has changed elsewhere', () => {
  const form = defineForm({
    id: 'small',
    version: '1.0.0',
    title: 'Small',
    source: 'Aligned with nothing',
    sections: {
      one: section('One', {
        on: date('On', { precision: 'any' }),
        rows: list('Rows', 'a row', { questions: { name: text('Name', { maxLength: 20 }) } }),
      }),
    },
  });
  const questionnaire = 'urn:amparo:questionnaire:small|1.0.0';
  const read = (items: readonly unknown[]): unknown =>
    readFhirResponse(form, {
      resourceType: 'QuestionnaireResponse',
      questionnaire,
      item: [{ linkId: 'one', item: items }],
    });
  const on = (valueDate: string, ...beside: readonly unknown[]) => [
    { linkId: 'one.on', answer: [{ valueDate }] },
    ...beside,
  ];
  const written = (valueString: string) => ({ linkId: 'one.on:written', answer: [{ valueString }] });

  it.each([
    ['2011', '2011-01-01', '2011'],
    ['2011-05', '2011-05-01', '2011-05'],
    ['2011-05-17~', '2011-05-17', '2011-05-17~'],
    ['2011~', '2011-01-01', '2011~'],
    ['2011', '2012-03-04', '2012-03-04'],
    ['2011', '2011-01', '2011-01'],
  ])('counts a date written as %s and shown as %s for %s', (was, shown, counts) => {
    expect(read(on(shown, written(was)))).toMatchObject({ ok: true, submission: { answers: { one: { on: counts } } } });
  });

  it('has no date where it was taken out', () => {
    expect(read([written('2011')])).toMatchObject({ ok: true, submission: { answers: {} } });
  });

  it('gives an entry that was added or doubled an id that no other has', () => {
    const entry = (id?: string) => ({
      linkId: 'one.rows',
      item: [
        ...(id === undefined ? [] : [{ linkId: 'one.rows:entry', answer: [{ valueString: id }] }]),
        { linkId: 'one.rows[].name', answer: [{ valueString: 'Luz' }] },
      ],
    });
    const rows = ['e2', 'e1', 'e3', 'e4'].map((id) => ({ id, name: 'Luz' }));
    expect(read([entry('e2'), entry(), entry('e2'), entry()])).toMatchObject({
      submission: { answers: { one: { rows } } },
    });
  });
});
