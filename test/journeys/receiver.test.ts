import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReceiver } from '@amparo/receiver';
import { get, openHouse, optionsFor, put, receiverOn, submissionOf, type House } from './receiver-house.js';

let house: House;
let receiver: Awaited<ReturnType<typeof createReceiver>>;

beforeAll(async () => {
  house = await openHouse();
  receiver = await receiverOn(house.database);
});
afterAll(() => house.close());

const send = async (submission: { readonly id: string }) =>
  receiver.fetch(put(submission.id, JSON.stringify(submission)));

const countOf = async (id: string): Promise<unknown> =>
  (await house.database.query('select count(*)::int as rows from submission where id = $1', [id]))[0]?.['rows'];

describe('a submission on its way to the receiver', () => {
  it('is stored, and the receipt names its id, the hash of its bytes and the time', async () => {
    const submission = submissionOf();
    const response = await send(submission);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      id: submission.id,
      contentHash: createHash('sha256').update(JSON.stringify(submission)).digest('hex'),
      receivedAt: '2026-03-04T10:00:00.000Z',
    });
    expect(await countOf(submission.id)).toBe(1);
  });

  it('gets its first receipt again when it is sent again', async () => {
    const submission = submissionOf();
    const first: unknown = await (await send(submission)).json();
    const later = await receiverOn(house.database, { now: () => new Date('2026-09-01T00:00:00Z') });
    const again = await later.fetch(put(submission.id, JSON.stringify(submission)));
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(first);
  });

  it('stays stored when the form has meanwhile changed and would reject it', async () => {
    const submission = submissionOf();
    const other = submissionOf();
    await send(submission);
    const forms = optionsFor(house.database).forms.map((form) => ({ ...form, version: '2.0.0' }));
    const stricter = await receiverOn(house.database, { forms });
    const sent = [submission, other].map(async (one) => stricter.fetch(put(one.id, JSON.stringify(one))));
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 422]);
  });

  it('may be posted as well, with the id in the body alone', async () => {
    const submission = submissionOf();
    const post = () => {
      const { url, headers } = put('', '{}');
      return new Request(url.replace(/\/$/, ''), { method: 'POST', headers, body: JSON.stringify(submission) });
    };
    expect((await receiver.fetch(post())).status).toBe(201);
    expect((await receiver.fetch(post())).status).toBe(200);
    expect((await send(submission)).status).toBe(200);
  });

  it('is stored once when twenty copies arrive at two receivers at the same time', async () => {
    const submission = submissionOf();
    const both = [receiver, await receiverOn(await house.another())] as const;
    const sent = Array.from({ length: 20 }, async (_, turn) =>
      (turn % 2 === 0 ? both[0] : both[1]).fetch(put(submission.id, JSON.stringify(submission))),
    );
    const responses = await Promise.all(sent);
    const statuses = responses.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(19).fill(200), 201]);
    const receipts = await Promise.all(responses.map(async (response) => response.text()));
    expect(new Set(receipts).size).toBe(1);
    expect(await countOf(submission.id)).toBe(1);
  });

  it('never takes the place of another one with its id, even when both arrive at the same time', async () => {
    const one = submissionOf({ answers: { remarks: 'one' } });
    const other = { ...one, ...submissionOf({ answers: { remarks: 'other' } }), id: one.id };
    const statuses = (await Promise.all([one, other, one, other].map(send))).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 201, 409, 409]);
  });

  it('is in conflict when one byte differs, and what was stored stays', async () => {
    const submission = submissionOf();
    await send(submission);
    const response = await receiver.fetch(put(submission.id, `${JSON.stringify(submission)} `));
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: 'conflict' });
    const stored = await receiver.fetch(get(`/submissions/${submission.id}`));
    expect(await stored.text()).toBe(JSON.stringify(submission));
  });

  it('is given back to the byte, in any script', async () => {
    const submission = submissionOf({ answers: { remarks: 'زيارة 訪問 \ud83c\udfe0' } });
    const body = JSON.stringify(submission, null, 2);
    expect((await receiver.fetch(put(submission.id, body))).status).toBe(201);
    const stored = await receiver.fetch(get(`/submissions/${submission.id}`));
    expect(await stored.text()).toBe(body);
  });
});

describe('the second check with the form', () => {
  it('rejects an answer with its place and a sentence, and does not repeat the answer', async () => {
    const submission = submissionOf({ answers: { remarks: 'Maryam came and told it all' } });
    const response = await send(submission);
    expect(response.status).toBe(422);
    const refusal = await response.text();
    expect(JSON.parse(refusal)).toMatchObject({
      code: 'rejected',
      errors: [{ path: 'visit.remarks', code: 'tooLong' }],
    });
    expect(refusal).not.toContain('Maryam');
    expect(await countOf(submission.id)).toBe(0);
  });

  it('rejects a question that the form does not have', async () => {
    const response = await send(submissionOf({ answers: { father: 'x' } }));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ path: 'visit.father', code: 'unknownQuestion' }] });
  });

  it('takes the today of a worker whose day has begun before ours', async () => {
    // Half past midnight of the 4th in Cairo, and still the 3rd in UTC.
    const submission = submissionOf({ createdAt: '2026-03-03T22:30:00.000Z', answers: { visitedOn: '2026-03-04' } });
    expect((await send(submission)).status).toBe(201);
  });

  it('rejects a visit that lies ahead everywhere on earth', async () => {
    expect((await send(submissionOf({ answers: { visitedOn: '2026-03-06' } }))).status).toBe(422);
  });

  it('does not believe a submission that says it was made next year', async () => {
    const submission = submissionOf({ createdAt: '2027-01-01T00:00:00Z', answers: { visitedOn: '2026-12-31' } });
    expect((await send(submission)).status).toBe(422);
  });

  it('checks an older submission with the older version of its form', async () => {
    const [form] = optionsFor(house.database).forms;
    if (!form) throw new Error('The form is missing.');
    const both = await receiverOn(house.database, { forms: [form, { ...form, version: '2.0.0' }] });
    const submissions = ['1.0.0', '2.0.0', '3.0.0'].map((formVersion) => submissionOf({ formVersion }));
    const responses = await Promise.all(submissions.map(async (one) => both.fetch(put(one.id, JSON.stringify(one)))));
    expect(responses.map(({ status }) => status)).toEqual([201, 201, 422]);
  });
});

describe('two receivers on one database', () => {
  it('start at the same time and migrate once', async () => {
    const fresh = await openHouse();
    const databases = [fresh.database, await fresh.another(), await fresh.another()];
    await Promise.all(databases.map((database) => receiverOn(database)));
    const steps = await fresh.database.query('select id from migration order by id');
    expect(steps.length).toBeGreaterThan(1);
    expect(steps[0]).toEqual({ id: '0001-submission' });
    await fresh.close();
  });

  it('refuse a database that a newer receiver has shaped', async () => {
    const { database, close } = await openHouse();
    await receiverOn(database);
    await database.query(`insert into migration (id, applied_at) values ('9999-later', now())`);
    await expect(receiverOn(database)).rejects.toThrow('newer receiver');
    await close();
  });
});

describe('a receiver with a door left open', () => {
  it.each([
    ['no token', { tokens: [] }],
    ['a token that can be guessed', { tokens: ['short'] }],
    ['every origin', { origins: ['*'] }],
    ['an origin with a path', { origins: ['https://portal.example/forms'] }],
    ['an origin with a slash at its end', { origins: ['https://portal.example/'] }],
  ])('does not start: %s', async (_, door) => {
    await expect(createReceiver({ ...optionsFor(house.database), ...door })).rejects.toThrow(RangeError);
  });

  it('is told apart from one whose database is gone: that one answers 500 and says nothing', async () => {
    const { database, close } = await openHouse();
    const faults: unknown[] = [];
    const broken = await receiverOn(database, { report: (fault) => faults.push(fault) });
    await database.query('drop table submission cascade');
    const response = await broken.fetch(put(randomUUID(), JSON.stringify(submissionOf())));
    expect(response.status).toBe(400);
    const submission = submissionOf({ answers: { remarks: 'Maryam' } });
    const failed = await broken.fetch(
      put(submission.id, JSON.stringify(submission), { Origin: 'https://portal.example' }),
    );
    expect(failed.status).toBe(500);
    expect(await failed.json()).toEqual({ code: 'server', sentence: expect.any(String) as string });
    // Without it the page could not tell a failure of ours from having no network.
    expect(failed.headers.get('access-control-allow-origin')).toBe('https://portal.example');
    expect(faults).toMatchObject([{ method: 'PUT', route: '/submissions/:id', code: '42P01' }]);
    expect(JSON.stringify(faults)).not.toMatch(/Maryam|VISIT-1|may-send/);
    await close();
  });
});
