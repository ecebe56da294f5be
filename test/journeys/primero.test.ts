import { randomUUID } from 'node:crypto';
import type { Submission } from '@amparo/model';
import { createClient, memoryOutbox, type Client } from '@amparo/sdk';
import {
  checkDeployment,
  primeroTransport,
  publishedMapping,
  toCase,
  type PrimeroGaps,
  type PrimeroOptions,
} from '@amparo/sdk/transports/primero';
import { beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNT, PrimeroDouble } from './doubles/primero-double.js';
import { registrationWith, withAnswers } from './subjects/registrations.js';
import { parcelsOf } from './outbox-scene.js';

const NAME = 'Zorzaleja';
const NOW = new Date('2026-03-04T10:00:00.000Z');
const never = { signal: new AbortController().signal };

let primero: PrimeroDouble;
let asked: { method: string; path: string; body: string }[];
let gaps: PrimeroGaps[];

beforeEach(() => {
  primero = new PrimeroDouble();
  asked = [];
  gaps = [];
});

const options = (more: Partial<PrimeroOptions> = {}): PrimeroOptions => ({
  endpoint: 'https://primero.example/api/v2',
  authorization: () => ACCOUNT,
  report: (each) => gaps.push(each),
  now: () => NOW,
  fetch: async (input, init) => {
    const request = new Request(input, init);
    asked.push({ method: request.method, path: new URL(request.url).pathname, body: await request.clone().text() });
    return primero.answer(request);
  },
  ...more,
});

const clientOf = (more: Partial<PrimeroOptions> = {}): Client =>
  createClient({ transport: primeroTransport(options(more)), outbox: memoryOutbox(), locks: null });

const sent = async (submission: Submission, client = clientOf()): Promise<Record<string, unknown>> => {
  expect(await client.submit(submission)).toMatchObject({ ok: true });
  return storedOf(submission);
};

const storedOf = async (submission: Submission): Promise<Record<string, unknown>> => ({
  ...primero.cases.get((await toCase(submission, publishedMapping))?.id ?? ''),
});

const rowsOf = (record: Record<string, unknown>, subform: string): readonly Record<string, unknown>[] =>
  (record[subform] ?? []) as readonly Record<string, unknown>[];

const formOf = (form: string, caseCode: string, answers: Submission['answers']): Submission => ({
  ...registrationWith(NAME),
  ...{ id: randomUUID(), form, caseCode, answers },
});

describe('a case in Primero', () => {
  it('is one record, whichever of its forms come, and however often', async () => {
    const registration = registrationWith(NAME);
    const { caseCode } = registration;
    await sent(registration);
    const visits = ['2026-03-06', '2026-03-09'].map((day) =>
      formOf('followUp', caseCode, { entry: { date: `${day}T10:00+02:00`, observation: 'Sleeps well.' } }),
    );
    for (const visit of [...visits, ...visits]) await sent(visit);
    expect(primero.cases.size).toBe(1);
    const record = await storedOf(registration);
    expect(record).toMatchObject({
      name_first: NAME,
      risk_level: registration.answers['urgentNeeds'] && expect.any(String),
    });
    expect(rowsOf(record, 'followup_subform_section').map((row) => row['followup_date'])).toEqual([
      '2026-03-06',
      '2026-03-09',
    ]);
    expect(rowsOf(record, 'notes_section')).toHaveLength(3);
  });

  it('keeps what a worker has changed there when an old form is sent again', async () => {
    const registration = registrationWith(NAME);
    const record = await sent(registration);
    primero.cases.set(String(record['id']), { ...record, risk_level: 'low', name_nickname: 'Zorzal' });
    expect(await sent(registration)).toMatchObject({ risk_level: 'low', name_nickname: 'Zorzal' });
    expect(asked.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('has the ids that every earlier version gave it: new ones would make a second record', async () => {
    const registration = { ...registrationWith(NAME), caseCode: 'GT-1' };
    const record = await sent(withAnswers(registration, 'family', { mother: { personFullName: 'Ana' } }));
    expect(record['id']).toBe('84ebb6c4-4a64-8ec6-a746-bfd2e1ec322a');
    expect(rowsOf(record, 'family_details_section')[0]?.['unique_id']).toBe('1a2ad45d-4386-8c97-ae71-7b94fbaf041c');
  });

  it('has a row for each member of the family, the same when the family is sent again', async () => {
    const family = {
      mother: { personFullName: 'Ana', personAlive: 'no' },
      familyMembers: [
        {
          id: 'm1',
          personRole: 'sister',
          personFullName: 'Luz',
          personAgeOrDob: { years: 9, estimated: true, on: '2026-03-04' },
        },
      ],
    };
    const first = { ...withAnswers(registrationWith(NAME), 'family', family) };
    await sent(first);
    const record = await sent({ ...first, id: randomUUID() });
    expect(rowsOf(record, 'family_details_section')).toEqual([
      expect.objectContaining({ relation: 'mother', relation_name: 'Ana', relation_is_alive: 'dead' }),
      expect.objectContaining({ relation: 'sister', relation_name: 'Luz', relation_age: 9 }),
    ]);
  });

  it.each([
    ['2011-05-17', '2011-05-17', undefined],
    ['2011-05', '2011-05-31', true],
    ['2011', '2011-12-31', true],
    ['2011~', '2011-12-31', true],
  ])('takes the birth %s as %s, and says when that is an estimate', async (dateOfBirth, day, estimated) => {
    const registration = registrationWith(NAME, { dateOfBirth });
    const record = await sent(registration);
    expect(record).toMatchObject({ date_of_birth: day });
    expect(record['estimated']).toBe(estimated);
  });

  it('does not take a partial date where nothing can say that it is one, and tells so', async () => {
    await sent(formOf('familyTracing', 'T-1', { info: { lastSeen: { on: '2024-06' } } }));
    expect(gaps).toMatchObject([{ dropped: [], uncarried: ['info.lastSeen.on'] }]);
  });

  it('takes a text that is nothing but a date as a text', async () => {
    const record = await sent(withAnswers(registrationWith(NAME), 'care', { currentAddress: '2026-01-31' }));
    expect(record).toMatchObject({ address_current: '(2026-01-31)' });
  });

  it('does not guess: a sex, a country or a risk that its lists do not have is told, not replaced', async () => {
    const registration = registrationWith(NAME, { sex: 'other', nationalities: ['EH', 'SD'] });
    const record = await sent(registration);
    expect(record).not.toHaveProperty('sex');
    expect(record).toMatchObject({ nationality: ['sudan'] });
    const { uncarried = [] } = gaps[0] ?? {};
    expect(uncarried).toEqual(expect.arrayContaining(['childIdentity.sex', 'childIdentity.nationalities']));
    expect(JSON.stringify(gaps)).not.toContain(NAME);
  });
});

describe('what Primero drops without a word', () => {
  it('is no delivery: the form stays, its paths are told, and it arrives once the deployment is mended', async () => {
    primero.lacking.add('name_first').add('family_details_section');
    const registration = withAnswers(registrationWith(NAME), 'family', { mother: { personFullName: NAME } });
    const client = clientOf();
    expect(await client.submit(registration)).toEqual({
      ok: false,
      error: { code: 'unknown', reason: 'storedInPart' },
    });
    expect(gaps[0]?.dropped).toEqual(['childIdentity.givenName', expect.stringContaining('family_details_section')]);
    expect(JSON.stringify([gaps, await parcelsOf(client)])).not.toContain(NAME);
    primero.lacking.clear();
    await client.retry();
    expect(await parcelsOf(client)).toMatchObject([{ state: 'delivered' }]);
    expect(await storedOf(registration)).toMatchObject({
      name_first: NAME,
      family_details_section: [{ relation_name: NAME }],
    });
    expect(primero.cases.size).toBe(1);
  });

  it('is found before the first child: the mapping is checked against forms and lists', async () => {
    expect(await checkDeployment(options(), never)).toEqual({ ok: true, faults: [] });
    primero.lacking.add('name_first').add('services_section');
    expect(await checkDeployment(options(), never)).toEqual({
      ok: true,
      faults: [
        { code: 'fieldMissing', form: 'registration', field: 'name_first' },
        { code: 'fieldMissing', form: 'referral', field: 'services_section' },
      ],
    });
    const wrong = {
      ...publishedMapping,
      forms: { visit: [{ kind: 'code', from: 'a.b', to: 'sex', codes: { x: 'unknown' } }] },
    } as const;
    expect(await checkDeployment(options({ mapping: wrong }), never)).toMatchObject({
      faults: [{ code: 'optionMissing', form: 'visit', field: 'sex', options: ['unknown'] }],
    });
  });

  it('is not mixed up with a system that is locked for an hour of work', async () => {
    primero.isLocked = true;
    const transport = primeroTransport(options());
    const client = createClient({ transport, outbox: memoryOutbox(), locks: null, random: () => 0 });
    expect(await client.submit(registrationWith(NAME))).toMatchObject({ error: { code: 'queued', reason: 'busy' } });
    expect((await parcelsOf(client))[0]).toMatchObject({
      outcome: { code: 'retryable', reason: 'busy', afterMs: 60_000 },
    });
  });
});

describe('consent in Primero', () => {
  const consent = (permissions: Record<string, string>, signature: Record<string, string | readonly string[]> = {}) =>
    formOf('consent', 'C-1', {
      permissions,
      signature: { standing: 'inForce', endsOn: '2027-01-01', ...signature },
    });
  const all = { permCaseManagement: 'yes', permShareServices: 'yes', permTracing: 'no', permNonIdentifiable: 'later' };

  it('is what was recorded, and nothing more', async () => {
    expect(await sent(consent(all))).toMatchObject({
      consent_for_services: true,
      disclosure_other_orgs: true,
      consent_for_tracing: 'false',
      consent_reporting: 'false',
    });
  });

  it.each([
    ['taken back', { standing: 'withdrawn' }],
    [
      'taken back in this part',
      { standing: 'partlyWithdrawn', withdrawalScope: ['permCaseManagement', 'permShareServices'] },
    ],
    ['over', { endsOn: '2026-03-03' }],
    ['not given', { standing: 'notGiven' }],
  ])('does not count when it is %s', async (_, signature) => {
    await sent(consent(all));
    expect(await sent(consent(all, signature))).toMatchObject({
      consent_for_services: false,
      disclosure_other_orgs: false,
    });
  });
});
