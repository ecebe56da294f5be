import { choice, codes, defineForm, list, not, section, text, yesNo } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { dataDictionary } from './data-dictionary.js';
import { jsonSchema } from './json-schema.js';

const company = choice('Whom is the child with?', codes({ alone: 'Nobody', adult: 'An adult' }), {
  required: true,
  ifMissing: 'Say whom the child is with.',
  sensitivity: 'sensitive',
  absent: ['unknown'],
  source: 'S1:971',
});
const trusted = yesNo('Does the child trust this adult?', { when: not(company.is('alone')), expected: true });
const form = defineForm({
  id: 'meeting',
  version: '1.0.0',
  title: 'A meeting',
  source: 'Aligned with nothing',
  sections: {
    child: section('The child', {
      company,
      trusted,
      names: list('Names', 'a name', { questions: { name: text('Name', { maxLength: 20 }) } }),
    }),
  },
});

describe('the data dictionary', () => {
  const rows = dataDictionary(form);

  it('has a row for every question in the order it is asked', () => {
    expect(rows.map(({ path }) => path)).toEqual([
      'child.company',
      'child.trusted',
      'child.names',
      'child.names[].name',
    ]);
  });

  it('says codes, class, source and reasons for no answer', () => {
    expect(rows[0]).toMatchObject({
      codes: ['alone', 'adult'],
      wanted: 'required',
      absent: ['unknown'],
      sensitivity: 'sensitive',
      source: 'S1:971',
    });
  });

  it('says in plain words when a question is asked', () => {
    expect(rows[1]?.askedWhen).toBe('"Whom is the child with?" is not "Nobody"');
  });
});

describe('the JSON Schema', () => {
  const schema = jsonSchema(form) as {
    $schema: string;
    additionalProperties: boolean;
    properties: Record<string, { properties: Record<string, object> }>;
  };

  it('is draft 2020-12 and closed', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.additionalProperties).toBe(false);
  });

  it('offers a code or the reason for having none', () => {
    expect(JSON.stringify(schema.properties['child']?.properties['company'])).toContain('"enum":["alone","adult"]');
    expect(JSON.stringify(schema.properties['child']?.properties['company'])).toContain('"absent"');
  });

  it('names the form and its version', () => {
    expect(schema).toMatchObject({ $id: 'urn:amparo:meeting:1.0.0', title: 'A meeting' });
  });
});
