import { randomUUID } from 'node:crypto';
import { createClient, memoryOutbox } from '@amparo/sdk';
import { checkDeployment, primeroTransport, publishedMapping } from '@amparo/sdk/transports/primero';
import { beforeEach, describe, expect, it } from 'vitest';
import { parcelsOf } from './outbox-scene.js';
import { formOf, NAME, PrimeroScene, rowsOf } from './primero-scene.js';
import { registrationWith, withAnswers } from './subjects/registrations.js';

const never = { signal: new AbortController().signal };

let scene: PrimeroScene;
beforeEach(() => void (scene = new PrimeroScene()));

describe('a case in Primero', () => {
  it('is one record, whichever of its forms come, and however often', async () => {
    const registration = registrationWith(NAME);
    const { caseCode } = registration;
    await scene.sent(registration);
    const visits = ['2026-03-06', '2026-03-09'].map((day) =>
      formOf('followUp', caseCode, { entry: { date: `${day}T10:00+02:00`, observation: 'Sleeps well.' } }),
    );
    for (const visit of [...visits, ...visits]) await scene.sent(visit);
    expect(scene.primero.cases.size).toBe(1);
    const record = await scene.stored(registration);
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
    const record = await scene.sent(registration);
    scene.primero.cases.set(String(record['id']), { ...record, risk_level: 'low', name_nickname: 'Zorzal' });
    expect(await scene.sent(registration)).toMatchObject({ risk_level: 'low', name_nickname: 'Zorzal' });
    expect(scene.asked.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('has the ids that every earlier version gave it: new ones would make a second record', async () => {
    const registration = { ...registrationWith(NAME), caseCode: 'GT-1' };
    const record = await scene.sent(withAnswers(registration, 'family', { mother: { personFullName: 'Ana' } }));
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
    await scene.sent(first);
    const record = await scene.sent({ ...first, id: randomUUID() });
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
    const record = await scene.sent(registration);
    expect(record).toMatchObject({ date_of_birth: day });
    expect(record['estimated']).toBe(estimated);
  });

  it('does not take a partial date where nothing can say that it is one, and tells so', async () => {
    await scene.sent(formOf('familyTracing', 'T-1', { info: { lastSeen: { on: '2024-06' } } }));
    expect(scene.gaps).toMatchObject([{ dropped: [], uncarried: ['info.lastSeen.on'] }]);
  });

  it('takes a text that is nothing but a date as a text', async () => {
    const record = await scene.sent(withAnswers(registrationWith(NAME), 'care', { currentAddress: '2026-01-31' }));
    expect(record).toMatchObject({ address_current: '(2026-01-31)' });
  });

  it('does not guess: a sex, a country or a risk that its lists do not have is told, not replaced', async () => {
    const registration = registrationWith(NAME, { sex: 'other', nationalities: ['EH', 'SD'] });
    const record = await scene.sent(registration);
    expect(record).not.toHaveProperty('sex');
    expect(record).toMatchObject({ nationality: ['sudan'] });
    const { uncarried = [] } = scene.gaps[0] ?? {};
    expect(uncarried).toEqual(expect.arrayContaining(['childIdentity.sex', 'childIdentity.nationalities']));
    expect(JSON.stringify(scene.gaps)).not.toContain(NAME);
  });
});

describe('what Primero drops without a word', () => {
  it('is no delivery: the form stays, its paths are told, and it arrives once the deployment is mended', async () => {
    scene.primero.lacking.add('name_first').add('family_details_section');
    const registration = withAnswers(registrationWith(NAME), 'family', { mother: { personFullName: NAME } });
    const client = scene.client();
    expect(await client.submit(registration)).toEqual({
      ok: false,
      error: { code: 'unknown', reason: 'storedInPart' },
    });
    expect(scene.gaps[0]?.dropped).toEqual([
      'childIdentity.givenName',
      expect.stringContaining('family_details_section'),
    ]);
    expect(JSON.stringify([scene.gaps, await parcelsOf(client)])).not.toContain(NAME);
    scene.primero.lacking.clear();
    await client.retry();
    expect(await parcelsOf(client)).toMatchObject([{ state: 'delivered' }]);
    expect(await scene.stored(registration)).toMatchObject({
      name_first: NAME,
      family_details_section: [{ relation_name: NAME }],
    });
    expect(scene.primero.cases.size).toBe(1);
  });

  it('is a delivery where a list holds more than was sent: Primero adds what its subforms say', async () => {
    const risks = { protectionRisks: ['physicalViolence'] };
    const first = withAnswers(registrationWith(NAME), 'risksSeen', risks);
    const before = (await scene.sent(first)) as { protection_concerns: string[] };
    const [stored] = scene.primero.cases.values();
    Object.assign(stored as object, { protection_concerns: [...before.protection_concerns, 'added_by_primero'] });
    scene.primero.lacking.add('protection_concerns');
    const again = { ...withAnswers(first, 'risksSeen', risks), id: randomUUID() };
    expect((await scene.client().submit(again)).ok).toBe(true);
  });

  it('is no delivery either where an older value stands in the way, however often it is sent', async () => {
    const first = withAnswers(registrationWith(NAME), 'urgentNeeds', { initialRiskLevel: 'low' });
    await scene.sent(first);
    scene.primero.lacking.add('risk_level');
    const later = { ...withAnswers(first, 'urgentNeeds', { initialRiskLevel: 'high' }), id: randomUUID() };
    const client = scene.client();
    const inPart = { ok: false, error: { code: 'unknown', reason: 'storedInPart' } };
    expect(await client.submit(later)).toEqual(inPart);
    expect(await client.submit(later)).toEqual(inPart);
    expect(scene.gaps.at(-1)?.dropped).toEqual(['urgentNeeds.initialRiskLevel']);
    scene.primero.lacking.clear();
    expect(await scene.sent(later, client)).toMatchObject({ risk_level: 'high' });
    expect(rowsOf(await scene.stored(later), 'notes_section')).toHaveLength(2);
  });

  it('is found before the first child: the mapping is checked against forms and lists', async () => {
    expect(await checkDeployment(scene.options(), never)).toEqual({ ok: true, faults: [] });
    scene.primero.lacking.add('name_first').add('services_section');
    expect(await checkDeployment(scene.options(), never)).toEqual({
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
    expect(await checkDeployment(scene.options({ mapping: wrong }), never)).toMatchObject({
      faults: [{ code: 'optionMissing', form: 'visit', field: 'sex', options: ['unknown'] }],
    });
  });

  it('is not mixed up with a system that is locked for an hour of work', async () => {
    scene.primero.isLocked = true;
    const transport = primeroTransport(scene.options());
    const client = createClient({ transport, outbox: memoryOutbox(), locks: null, random: () => 0 });
    expect(await client.submit(registrationWith(NAME))).toMatchObject({ error: { code: 'queued', reason: 'busy' } });
    expect((await parcelsOf(client))[0]).toMatchObject({
      outcome: { code: 'retryable', reason: 'busy', afterMs: 60_000 },
    });
  });
});
