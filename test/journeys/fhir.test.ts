import { fhirQuestionnaire, fhirResponse, readFhirResponse } from '@amparo/formats';
import { placesOf, toSubmission, type Form, type Session, type Submission } from '@amparo/model';
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
