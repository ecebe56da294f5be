import type { createReceiver } from '@amparo/receiver';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  get,
  jwe,
  openHouse,
  photoOf,
  piece,
  put,
  receiverOn,
  sealedOf,
  submissionOf,
  type House,
} from './receiver-house.js';

let house: House;
let receiver: Awaited<ReturnType<typeof createReceiver>>;

beforeAll(async () => {
  house = await openHouse();
  receiver = await receiverOn(house.database);
});
afterAll(() => house.close());

const send = (submission: { readonly id: string }, spaces = 0) =>
  receiver.fetch(put(submission.id, JSON.stringify(submission, null, spaces)));

describe('a sealed submission', () => {
  it('is stored untouched, and its receipt has the hash of the exact bytes', async () => {
    const submission = sealedOf({
      sealed: [
        { part: 'identity', jwe: jwe() },
        { part: 'case', jwe: jwe() },
      ],
    });
    const body = JSON.stringify(submission, null, 3);
    const response = await send(submission, 3);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      id: submission.id,
      contentHash: createHash('sha256').update(body).digest('hex'),
    });
    expect(await (await receiver.fetch(get(`/submissions/${submission.id}`))).text()).toBe(body);
  });

  it('gets its first receipt again when it is sent again, and is in conflict when one byte differs', async () => {
    const submission = sealedOf();
    const first = await (await send(submission)).text();
    const again = await send(submission);
    expect([again.status, await again.text()]).toEqual([200, first]);
    expect((await send(submission, 1)).status).toBe(409);
    const plain = submissionOf({ id: submission.id });
    expect((await send(plain)).status).toBe(409);
  });

  it('is listed by its case code, as sealed, with no form', async () => {
    const submission = sealedOf({ caseCode: 'SEALED-1' });
    await send(submission);
    const { submissions } = (await (await receiver.fetch(get('/submissions'))).json()) as {
      readonly submissions: readonly { readonly id: string }[];
    };
    expect(submissions.find(({ id }) => id === submission.id)).toMatchObject({
      caseCode: 'SEALED-1',
      form: '',
      sealed: true,
    });
  });

  it('is followed by the sealed attachments that it names by the hash of what travels', async () => {
    const photo = photoOf(300);
    const { id, bytes, hash } = photo.named;
    const type = 'application/vnd.amparo.sealed';
    const submission = sealedOf({ attachments: [{ id, type, bytes, hash }] });
    expect((await send(submission)).status).toBe(201);
    const other = photoOf(10);
    expect((await receiver.fetch(piece(`${submission.id}/attachments/${other.named.id}/0`, other.bytes))).status).toBe(
      404,
    );
    expect((await receiver.fetch(piece(`${submission.id}/attachments/${id}/0`, photo.bytes))).status).toBe(201);
  });

  const answers = { visit: { caseCode: 'VISIT-1' } };
  it.each([
    ['with plain answers beside', { answers }],
    ['with the name of its form beside', { form: 'visit' }],
    ['with a plain word in a part', { sealed: [{ part: 'whole', jwe: jwe(), title: 'Visit' }] }],
    ['without a part', { sealed: [] }],
    [
      'with a part twice',
      {
        sealed: [
          { part: 'whole', jwe: jwe() },
          { part: 'whole', jwe: jwe() },
        ],
      },
    ],
    [
      'with half of it',
      {
        sealed: [
          { part: 'whole', jwe: jwe() },
          { part: 'case', jwe: jwe() },
        ],
      },
    ],
    ['with a part of another name', { sealed: [{ part: 'all', jwe: jwe() }] }],
    ['that is not sealed at all', { sealed: [{ part: 'whole', jwe: answers }] }],
    ['in compact form', { sealed: [{ part: 'whole', jwe: 'a.b.c.d.e' }] }],
    ['for nobody', { sealed: [{ part: 'whole', jwe: jwe({ recipients: [] }) }] }],
    ['by another cipher', { sealed: [{ part: 'whole', jwe: jwe({ protected: 'eyJlbmMiOiJBMTI4Q0JDIn0' }) }] }],
    ['with a short tag', { sealed: [{ part: 'whole', jwe: jwe({ tag: 'AAAA' }) }] }],
    ['with text for ciphertext', { sealed: [{ part: 'whole', jwe: jwe({ ciphertext: 'Maryam came.' }) }] }],
    ['without a case code', { caseCode: '' }],
    ['with a case code of two lines', { caseCode: 'a\nb' }],
    ['with attachments of another shape', { attachments: [{ id: 'x', bytes: 1, hash: 'x' }] }],
    ['with the plain type of an attachment', { attachments: [photoOf(1).named] }],
    ['with names of attachments', { attachments: [{ ...photoOf(1).named, name: 'Maryam.jpg' }] }],
  ])('is refused %s, and the answer repeats nothing of it', async (_, changes) => {
    const submission = sealedOf(changes as never);
    const response = await send(submission);
    const refusal = await response.text();
    expect(response.status).toBe(400);
    expect(JSON.parse(refusal)).toMatchObject({ code: 'malformed' });
    expect(refusal).not.toMatch(/Maryam|VISIT-1/);
  });

  it('is all that a receiver takes that shall hold nothing plain', async () => {
    const strict = await receiverOn(house.database, { sealedOnly: true });
    const [plain, sealed] = [submissionOf(), sealedOf()];
    const refused = await strict.fetch(put(plain.id, JSON.stringify(plain)));
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'sealedOnly' }]);
    expect((await strict.fetch(put(sealed.id, JSON.stringify(sealed)))).status).toBe(201);
  });
});
