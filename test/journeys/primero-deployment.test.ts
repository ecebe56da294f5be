import { checkDeployment, publishedMapping, type PrimeroMapping } from '@amparo/sdk/transports/primero';
import { describe, expect, it } from 'vitest';

type Field = Readonly<Record<string, unknown>>;

// The members that Primero 2.15 answers with; what is false or empty is left out there.
const field = (name: string, type: string, more: Field = {}): Field => ({
  ...{ id: 153, name, type, form_section_id: 20, visible: true, mobile_visible: true, editable: true, order: 0 },
  ...{ display_name: { en: name }, date_validation: 'default_date_validation', matchable: true },
  ...more,
});

const SOUND: readonly Field[] = [
  field('name_first', 'text_field'),
  field('story', 'textarea'),
  field('age', 'numeric_field'),
  field('estimated', 'tick_box'),
  field('date_of_birth', 'date_field'),
  field('registered_at', 'date_field', { date_include_time: true }),
  field('sex', 'select_box', { option_strings_source: 'lookup lookup-gender' }),
  field('nationality', 'select_box', { option_strings_source: 'lookup lookup-country', multi_select: true }),
  field('urgent', 'radio_button', { option_strings_source: 'lookup lookup-yes-no' }),
  field('location', 'select_box', { option_strings_source: 'Location' }),
  field('family', 'subform', { subform_section_id: 'family' }),
  field('notes', 'subform', { subform_section_id: 'notes' }),
  field('consent_for_services', 'tick_box'),
  field('photos', 'photo_upload_box'),
  field('recorded_audio', 'audio_upload_box'),
  field('other_documents', 'document_upload_box'),
];

const NESTED = [
  { unique_id: 'family', is_nested: true, fields: [field('born', 'date_field'), field('guessed', 'tick_box')] },
  { unique_id: 'notes', is_nested: true, fields: [field('subject', 'text_field'), field('text', 'textarea')] },
];

const lookups = [
  { id: 1, unique_id: 'lookup-gender', values: [{ id: 'male', display_text: { en: 'Male' } }, { id: 'female' }] },
  { id: 2, unique_id: 'lookup-country', values: [{ id: 'angola' }, { id: 'peru' }] },
  { id: 3, unique_id: 'lookup-yes-no', values: [{ id: 'true' }, { id: 'false' }] },
];

const mapping: PrimeroMapping = {
  ...publishedMapping,
  forms: {
    visit: [
      { kind: 'text', from: 'a.name', to: 'name_first' },
      { kind: 'text', from: 'a.story', to: 'story' },
      { kind: 'text', from: 'a.place', to: 'location' },
      { kind: 'number', from: 'a.age', to: 'age' },
      { kind: 'day', from: 'a.born', to: 'date_of_birth', estimated: 'estimated' },
      { kind: 'moment', from: 'a.at', to: 'registered_at' },
      { kind: 'code', from: 'a.sex', to: 'sex', codes: { boy: 'male', girl: 'female' } },
      { kind: 'codes', from: 'a.from', to: 'nationality', codes: { AO: 'angola' } },
      { kind: 'tick', from: 'a.urgent', to: 'urgent' },
      {
        ...{ kind: 'rows', from: 'a.family', to: 'family', per: 'case' },
        rules: [{ kind: 'day', from: 'born', to: 'born', estimated: 'guessed' }],
      },
    ],
  },
  note: { to: 'notes', subject: 'subject', text: 'text' },
  consent: { ...publishedMapping.consent, flags: [{ to: 'consent_for_services', permission: 'permCaseManagement' }] },
};

/** Checks against a deployment with these fields in the place of those of the same name; undefined takes one away. */
async function faultsWith(others: Readonly<Record<string, Field | undefined>>, nested: readonly Field[] = NESTED) {
  const fields = SOUND.flatMap((each) => {
    const name = String(each['name']);
    const other = name in others ? others[name] : each;
    return other ? [other] : [];
  });
  const answer = (url: URL): unknown =>
    url.pathname.endsWith('/forms')
      ? [{ id: 20, unique_id: 'cp_case', parent_form: 'case', fields }, ...nested]
      : lookups;
  const check = await checkDeployment(
    {
      endpoint: 'https://primero.example/api/v2',
      authorization: () => 'Basic bm9ib2R5',
      mapping,
      fetch: async (input) =>
        new Response(JSON.stringify({ data: answer(new URL(String(input))) }), {
          headers: { 'content-type': 'application/json' },
        }),
    },
    { signal: AbortSignal.timeout(5_000) },
  );
  return check.ok ? check.faults : check;
}

describe('a mapping, against the types of a deployment', () => {
  it('fits where every field takes what is sent', async () => {
    expect(await faultsWith({})).toEqual([]);
  });

  it.each([
    ['a text, where a number is asked', 'name_first', field('name_first', 'numeric_field')],
    [
      'a text, where a list is',
      'name_first',
      field('name_first', 'select_box', { option_strings_source: 'lookup lookup-gender' }),
    ],
    ['a number, where a text is', 'age', field('age', 'text_field')],
    ['a day, where a moment is', 'date_of_birth', field('date_of_birth', 'date_field', { date_include_time: true })],
    ['a day, where a text is', 'date_of_birth', field('date_of_birth', 'text_field')],
    ['a moment, where a day is', 'registered_at', field('registered_at', 'date_field')],
    [
      'one code, where several are taken',
      'sex',
      field('sex', 'select_box', { option_strings_source: 'lookup lookup-gender', multi_select: true }),
    ],
    [
      'several codes, where one is taken',
      'nationality',
      field('nationality', 'select_box', { option_strings_source: 'lookup lookup-country' }),
    ],
    [
      'yes or no, where another list is',
      'urgent',
      field('urgent', 'radio_button', { option_strings_source: 'lookup lookup-gender' }),
    ],
    ['anything, where no type is told', 'story', { name: 'story' }],
  ])('does not fit with %s', async (_, name, other) => {
    expect(await faultsWith({ [name]: other })).toEqual([
      { code: 'otherType', form: 'visit', field: name, type: other['type'] ?? '' },
    ]);
  });

  it('does not fit where the box of an estimate is none, or is not there, in a row too', async () => {
    expect(await faultsWith({ estimated: field('estimated', 'date_field') })).toEqual([
      { code: 'otherType', form: 'visit', field: 'estimated', type: 'date_field' },
    ]);
    expect(await faultsWith({ estimated: undefined })).toEqual([
      { code: 'fieldMissing', form: 'visit', field: 'estimated' },
    ]);
    const [family = {}, notes = {}] = NESTED;
    const born = { ...family, fields: [field('born', 'date_field')] };
    expect(await faultsWith({}, [born, notes])).toEqual([
      { code: 'fieldMissing', form: 'visit', field: 'family.guessed' },
    ]);
  });

  it('does not fit where attachments have no box, or one of another kind', async () => {
    expect(
      await faultsWith({ photos: undefined, recorded_audio: field('recorded_audio', 'photo_upload_box') }),
    ).toEqual([
      { code: 'fieldMissing', form: 'attachments', field: 'photos' },
      { code: 'otherType', form: 'attachments', field: 'recorded_audio', type: 'photo_upload_box' },
    ]);
  });

  it('does not fit where a flag of consent or the row of notes is something else', async () => {
    expect(await faultsWith({ consent_for_services: field('consent_for_services', 'text_field') })).toEqual([
      { code: 'otherType', form: 'consentFlags', field: 'consent_for_services', type: 'text_field' },
    ]);
    expect(await faultsWith({ notes: field('notes', 'textarea') })).toEqual([
      { code: 'notASubform', form: 'note', field: 'notes' },
    ]);
  });
});
