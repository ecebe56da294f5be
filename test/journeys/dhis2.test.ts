import type { Attachment, Json, Submission } from '@amparo/model';
import { createClient, memoryOutbox, type AttachmentSource, type Client } from '@amparo/sdk';
import { dhis2Transport, type Dhis2Options } from '@amparo/sdk/transports/dhis2';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { TOKEN, type Dhis2Double } from './doubles/dhis2-double.js';
import { makeDhis2, mapping } from './subjects/dhis2-subject.js';
import { registrationWith, withAnswers } from './subjects/registrations.js';

const NAME = 'Zorzaleja';

let dhis2: Dhis2Double;
let asked: URL[];

beforeEach(() => {
  dhis2 = makeDhis2();
  asked = [];
});

const clientOf = (more: Partial<Dhis2Options> = {}, attachments?: AttachmentSource): Client =>
  createClient({
    ...(attachments && { attachments }),
    transport: dhis2Transport({
      endpoint: 'https://dhis2.example/api',
      authorization: () => TOKEN,
      mapping,
      fetch: (input, init) => {
        const request = new Request(input, init);
        asked.push(new URL(request.url));
        return dhis2.answer(request);
      },
      ...more,
    }),
    outbox: memoryOutbox(),
    locks: null,
  });

const modes = (): readonly (string | null)[] =>
  asked.filter(({ pathname }) => pathname === '/api/tracker').map(({ searchParams }) => searchParams.get('importMode'));

describe('an import into DHIS2', () => {
  it('is judged as a whole before anything is written', async () => {
    await clientOf().submit(registrationWith(NAME));
    expect(modes()).toEqual(['VALIDATE', 'COMMIT']);
    expect(asked.every(({ search }) => !search.includes('import') || search.includes('async=false'))).toBe(true);
  });

  it('writes nothing of what is refused, and says where without saying what', async () => {
    const wrong = registrationWith(NAME, { sex: 'other' });
    const result = await clientOf().submit(wrong);
    expect(result).toEqual({
      ok: false,
      error: { code: 'rejected', errors: [{ path: 'childIdentity.sex', code: 'E1007' }] },
    });
    expect([dhis2.people.size, modes()]).toEqual([0, ['VALIDATE']]);
  });

  it('may leave out the rehearsal, and writes no less carefully', async () => {
    await clientOf({ dryRun: false }).submit(registrationWith(NAME, { sex: 'other' }));
    expect([dhis2.people.size, modes()]).toEqual([0, ['COMMIT']]);
  });

  it('makes one person and one enrolment of a case, and an event of each form', async () => {
    const first = registrationWith(NAME);
    const second: Submission = { ...first, id: crypto.randomUUID() };
    for (const submission of [first, second, first]) await clientOf().submit(submission);
    expect(dhis2.people.size).toBe(1);
    expect([...dhis2.events.values()].filter(({ programStage: stage }) => stage === 'sTaGeRegis1')).toHaveLength(2);
  });

  it('names records as it named them in every earlier version: a new name would make a second record', async () => {
    const fixed = { ...registrationWith(NAME), id: '0b5c7b1e-93d3-4d7c-9c80-3d7b6c2f1a55', caseCode: 'GT-1' };
    await clientOf().submit(
      withAnswers(fixed, 'accompaniment', { accompanyingAdults: [{ id: 'a1', personRole: 'aunt' }] }),
    );
    expect([...dhis2.people.keys()]).toEqual(['O2VJ0cif5aD']);
    expect([...dhis2.events.keys()].toSorted()).toEqual(['bhLxTp0zbZj', 'hggH5JLSU85']);
  });

  it('leaves the enrolment as it stands when another form of the case comes: closed, and dated as it was', async () => {
    const first = withAnswers(registrationWith(NAME), 'identification', { registeredAt: '2025-01-05' });
    await clientOf().submit(first);
    const [uid, enrolment] = [...dhis2.enrollments][0] ?? [];
    expect(enrolment).toMatchObject({ enrolledAt: '2025-01-05', occurredAt: '2025-01-05', status: 'ACTIVE' });
    const closed = { ...enrolment, status: 'COMPLETED' };
    dhis2.enrollments.set(uid ?? '', closed);
    const later = withAnswers({ ...first, id: crypto.randomUUID() }, 'identification', { registeredAt: '2026-08-09' });
    const renamedLater = withAnswers(later, 'childIdentity', { givenName: 'Another' });
    expect(await clientOf().submit(renamedLater)).toMatchObject({ ok: true });
    expect([...dhis2.enrollments]).toEqual([[uid, closed]]);
    expect([...dhis2.events.values()].map((event) => event['occurredAt'])).toContain('2026-08-09');
    // What the later form says of the person arrives all the same.
    expect(JSON.stringify([...dhis2.people.values()])).toContain('Another');
  });

  it('is not begun while nobody knows whether the case is enrolled', async () => {
    const client = clientOf({
      fetch: async (input, init) => {
        const request = new Request(input, init);
        asked.push(new URL(request.url));
        if (request.url.includes('/enrollments/')) return new Response('<!doctype html><p>Sign in</p>');
        return dhis2.answer(request);
      },
    });
    expect(await client.submit(registrationWith(NAME))).toMatchObject({ error: { reason: 'noReceipt' } });
    expect([dhis2.people.size, modes()]).toEqual([0, []]);
  });

  it('is not made of a form that no unit owns: it is told while its answers are still on screen', async () => {
    const byPlace = { ...mapping, orgUnit: { from: 'identification.place' } };
    const client = clientOf({ mapping: byPlace });
    const form = registrationWith(NAME);
    expect(await client.submit(form)).toEqual({ ok: false, error: { code: 'notPacked', reason: 'unknownForm' } });
    expect(await client.submit(withAnswers(form, 'identification', { place: 'DiszpKrYNg8' }))).toMatchObject({
      ok: true,
    });
  });

  it('does not take a partial date for a whole one', async () => {
    await clientOf().submit(withAnswers(registrationWith(NAME), 'identification', { registeredAt: '2026-03' }));
    const values = JSON.stringify([...dhis2.events.values()][0]?.['dataValues']);
    expect(values).not.toContain('rEgIsTeReD1');
  });

  it('is not made of a form that the mapping does not name', async () => {
    const other = { ...registrationWith(NAME), form: 'assent' };
    expect(await clientOf().submit(other)).toEqual({ ok: false, error: { code: 'notPacked', reason: 'unknownForm' } });
  });
});

describe('files in DHIS2', () => {
  const bytes = crypto.getRandomValues(new Uint8Array(3_000));
  const photo = (): Attachment => ({
    ...{ id: crypto.randomUUID(), type: 'image/jpeg', bytes: bytes.length },
    hash: createHash('sha256').update(bytes).digest('hex'),
  });
  const withFiles = (...files: readonly Attachment[]): Submission => {
    const submission = withAnswers(registrationWith(NAME), 'childIdentity', {
      photoAttached: files as unknown as Json,
    });
    return { ...submission, settings: { ...submission.settings, photoConsent: true } };
  };
  const withSource = (more: Partial<Dhis2Options> = {}): Client => clientOf(more, { read: async () => bytes });
  const valuesOf = (): Record<string, string> => {
    const event = [...dhis2.events.values()].find(({ programStage: stage }) => stage === 'sTaGeRegis1');
    const values = event?.['dataValues'] as readonly { dataElement: string; value: string }[];
    return Object.fromEntries(values.map(({ dataElement, value }) => [dataElement, value]));
  };

  it('stand in the event by identifiers of ours, and its other values stay', async () => {
    const files = [photo(), photo()];
    expect(await withSource().submit(withFiles(...files))).toMatchObject({ ok: true });
    const { pHoToOfChi1: first = '', pHoToOfChi2: second = '', ...others } = valuesOf();
    expect([first, second].map((uid) => dhis2.files.get(uid)?.name)).toEqual(files.map(({ id }) => id));
    expect(dhis2.files.get(first)?.bytes).toEqual(bytes);
    expect(Object.keys(others)).toContain('hAsHoFaLl01');
  });

  it('keep what somebody has changed in the event there meanwhile', async () => {
    const client = clientOf({}, { read: async () => undefined });
    const submission = withFiles(photo());
    await client.submit(submission);
    const [uid, event] = [...dhis2.events].find(([, { programStage: stage }]) => stage === 'sTaGeRegis1') ?? [];
    const values = event?.['dataValues'] as readonly { dataElement: string }[];
    const changed = values.map((each) => (each.dataElement === 'rIsKlEvEl01' ? { ...each, value: 'low-there' } : each));
    dhis2.events.set(uid ?? '', { ...event, dataValues: changed });
    await withSource().submit(submission);
    expect(valuesOf()).toMatchObject({ rIsKlEvEl01: 'low-there', pHoToOfChi1: expect.any(String) as string });
  });

  it('stay in the outbox without a place, and where the server names them itself', async () => {
    const files = [photo(), photo(), photo()];
    expect(await withSource().submit(withFiles(...files))).toMatchObject({
      ok: false,
      error: { reason: 'attachmentUnsupported' },
    });
    dhis2 = makeDhis2();
    dhis2.namesFilesItself = true;
    expect(await withSource().submit(withFiles(photo()))).toMatchObject({ ok: false, error: { reason: 'noReceipt' } });
    expect(valuesOf()).not.toHaveProperty('pHoToOfChi1');
  });

  it('are a conflict where another one stands under their identifier', async () => {
    const submission = withFiles(photo());
    await withSource().submit(submission);
    for (const [uid, file] of dhis2.files) dhis2.files.set(uid, { ...file, bytes: new Uint8Array(3_000) });
    expect(await withSource().submit(submission)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});
