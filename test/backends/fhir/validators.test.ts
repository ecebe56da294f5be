import { fhirQuestionnaire, fhirResponse } from '@amparo/formats';
import { toSubmission, wordsIn } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { definitions } from '../../contracts/definitions.js';
import { answeredThroughout } from '../../journeys/answered-at-random.js';
import { HERE } from '../../journeys/scenario.js';
import { validateResource } from './fhir-server.js';
import { installed } from './installed.js';

interface Finding {
  readonly severity: string;
  readonly message: string;
  readonly location?: string;
}

type Validate = (resource: unknown) => { readonly messages: readonly Finding[] };

const fhir = await installed<{ default: { Fhir: new () => { validate: Validate } } }>('fhir');
const schema = await installed<{ default: new () => { validate(resource: unknown): readonly unknown[] } }>(
  '@asymmetrik/fhir-json-schema-validator',
);

// It takes `false` and 0 for missing (4.12.0), and does not hold these two value sets.
const isKnown = ({ message, location = '' }: Finding): boolean =>
  (message === 'Missing property' && /enableWhen\[\d+\]\.answer\[x\]$/.test(location)) ||
  /^Value set ".*(questionnaire-answers|security-labels)" could not be found/.test(message);

const checks = fhir && schema && { fhir: new fhir.default.Fhir(), schema: new schema.default() };

/** What the three find together: each lets something pass that another finds. */
function findings(resource: unknown): readonly unknown[] {
  if (!checks || !validateResource) return [];
  const json: unknown = JSON.parse(JSON.stringify(resource));
  const found: unknown[] = [...checks.schema.validate(json)];
  found.push(...checks.fhir.validate(json).messages.filter((finding) => !isKnown(finding)));
  try {
    validateResource(json);
  } catch (error) {
    found.push(String(error));
  }
  return found;
}

describe.skipIf(!fhir).each(definitions.map((form) => [form.id, form] as const))('the FHIR of %s', (_, form) => {
  const environment = { ...HERE, settings: { role: 'specialist' } };

  it('is found valid by every validator, in two languages', () => {
    const words = [wordsIn({ language: 'en' }), wordsIn({ language: 'fr', translations: {} })];
    expect(findings(fhirQuestionnaire(form, { words, settings: environment.settings }))).toEqual([]);
  });

  it('has responses that every validator finds valid', () => {
    for (const seed of [5, 6]) {
      const { state } = answeredThroughout(form, environment, seed);
      const envelope = { environment, id: 'd9428888-122b-4f7e-8f7e-4b6a1c0c2b11', language: 'en' };
      expect(findings(fhirResponse(form, toSubmission(form, state, envelope)))).toEqual([]);
    }
  });
});

describe.skipIf(!fhir)('the validators', () => {
  it('find together what is wrong, each its own', () => {
    const good = { resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ linkId: 'a' }] };
    expect(findings(good)).toEqual([]);
    for (const wrong of [
      { ...good, status: 'nonsense' },
      { ...good, colour: 'red' },
      { ...good, item: [{ answer: [{ valueInteger: 1 }] }] },
      { ...good, item: [{ linkId: 'a', answer: [{ valueInteger: '1' }] }] },
      { ...good, authored: 'yesterday' },
    ])
      expect(findings(wrong).length).toBeGreaterThan(0);
  });
});
