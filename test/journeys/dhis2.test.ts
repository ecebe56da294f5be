import type { Submission } from '@amparo/model';
import { createClient, memoryOutbox, type Client } from '@amparo/sdk';
import { dhis2Transport, type Dhis2Options } from '@amparo/sdk/transports/dhis2';
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

const clientOf = (more: Partial<Dhis2Options> = {}): Client =>
  createClient({
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
