import { createHash } from 'node:crypto';
import type { Json } from '@amparo/model';
import { openAttachment } from '@amparo/sdk/opening';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ADMINISTRATOR,
  ask,
  get,
  openHouse,
  photoOf,
  piece,
  put,
  READER,
  receiverOn,
  sealedOf,
  submissionOf,
  type House,
} from './receiver-house.js';

let house: House;
let receiver: Awaited<ReturnType<typeof receiverOn>>;

beforeAll(async () => {
  house = await openHouse();
  receiver = await receiverOn(house.database);
});
afterAll(() => house.close());

const send = (submission: { readonly id: string }, at = receiver) =>
  at.fetch(put(submission.id, JSON.stringify(submission)));
const sendPhoto = (id: string, photo: ReturnType<typeof photoOf>, to = photo.bytes.byteLength) =>
  receiver.fetch(piece(`${id}/attachments/${photo.named.id}/0`, photo.bytes.slice(0, to)));

const administer = (path: 'export' | 'erase', caseCode: string) =>
  receiver.fetch(ask('POST', `/cases/${path}`, { token: ADMINISTRATOR, json: { caseCode } }));

interface Exported {
  readonly submissions: readonly {
    readonly id: string;
    readonly body: string;
    readonly contentHash: string;
    readonly attachments: readonly {
      readonly id: string;
      readonly complete: boolean;
      readonly pieces: readonly string[];
    }[];
  }[];
}

const search = async (json: Readonly<Record<string, string | boolean>>) => {
  const response = await receiver.fetch(ask('POST', '/submissions/search', { token: READER, json }));
  const { submissions } = (await response.json()) as { readonly submissions?: readonly { readonly id: string }[] };
  return submissions?.map(({ id }) => id) ?? response.status;
};

describe('the export of a case', () => {
  it('holds everything, to the byte, and another receiver takes it as it is', async () => {
    const photo = photoOf(1000);
    const plain = submissionOf({ caseCode: 'MOVE-1', answers: { photos: [photo.named] } });
    const sealed = sealedOf({ caseCode: 'MOVE-1' });
    for (const one of [plain, sealed, submissionOf({ caseCode: 'STAY-1' })]) await send(one);
    await sendPhoto(plain.id, photo, 600);
    const rest = photo.bytes.slice(600);
    await receiver.fetch(piece(`${plain.id}/attachments/${photo.named.id}/600`, rest));

    const exported = (await (await administer('export', 'MOVE-1')).json()) as Exported;
    expect(exported.submissions.map(({ id }) => id).sort()).toEqual([plain.id, sealed.id].sort());
    const elsewhere = await openHouse();
    const other = await receiverOn(elsewhere.database);
    for (const { id, body, contentHash, attachments } of exported.submissions) {
      expect(createHash('sha256').update(body).digest('hex')).toBe(contentHash);
      expect((await other.fetch(put(id, body))).status).toBe(201);
      for (const { id: attachment, pieces } of attachments) {
        const bytes = new Uint8Array(Buffer.concat(pieces.map((each) => Buffer.from(each, 'base64'))));
        expect((await other.fetch(piece(`${id}/attachments/${attachment}/0`, bytes))).status).toBe(201);
      }
    }
    await elsewhere.close();
  });

  it('leaves sealed to the keys that are given: theirs alone open it, and it holds the same', async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const jwk = async (half: CryptoKey) => {
      const { kty = '', crv = '', x = '', y = '', d } = await crypto.subtle.exportKey('jwk', half);
      return { kty, crv, x, y, ...(d !== undefined && { d }) };
    };
    const [mine, theirs] = [await jwk(pair.privateKey), await jwk(pair.publicKey)];
    const photo = photoOf(100_000);
    const one = submissionOf({ caseCode: 'SEAL-1', answers: { remarks: 'Zorzaleja', photos: [photo.named] } });
    await send(one);
    await sendPhoto(one.id, photo);
    const asking = (to: Json) =>
      receiver.fetch(ask('POST', '/cases/export', { token: ADMINISTRATOR, json: { caseCode: 'SEAL-1', to } }));
    const reply = await asking([theirs]);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/vnd.amparo.sealed']);
    const sealed = new Uint8Array(await reply.arrayBuffer());
    expect(Buffer.from(sealed).includes('Zorzaleja')).toBe(false);
    const opened = await openAttachment(sealed, mine);
    const exported = JSON.parse(new TextDecoder().decode(opened.ok ? opened.content.bytes : undefined)) as Exported;
    const plain = (await (await administer('export', 'SEAL-1')).json()) as Exported;
    expect(exported.submissions).toEqual(plain.submissions);
    expect(exported.submissions[0]?.body).toContain('Zorzaleja');

    sealed[sealed.length - 20] = (sealed[sealed.length - 20] ?? 0) ^ 1;
    expect(await openAttachment(sealed, mine)).toEqual({ ok: false, error: 'changed' });
    const stranger = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    expect(await openAttachment(sealed, await jwk(stranger.privateKey))).toMatchObject({ error: 'notForThisKey' });
    for (const to of [[], 'key', [mine], [{ kty: 'EC' }], [{ ...theirs, use: 'sig' }]])
      expect((await asking(to)).status).toBe(400);
  });

  it('leaves a line in the log for each submission before anything of it is read', async () => {
    const own = await openHouse();
    const here = await receiverOn(own.database);
    const of = ['LOG-1', 'LOG-1', 'LOG-2'].map((caseCode) => submissionOf({ caseCode }));
    for (const one of of) await send(one, here);
    const exporting = (caseCode: string) =>
      here.fetch(ask('POST', '/cases/export', { token: ADMINISTRATOR, json: { caseCode } }));
    await exporting('LOG-1'); // and nobody reads the answer
    await exporting('NONE-1');
    const lines = await own.database.query(
      "select token, outcome, subject, subjects from audit where action = 'exportCase'",
    );
    const line = { token: 'chief', outcome: 200 };
    const named = of.slice(0, 2).map(({ id }) => ({ ...line, subject: id, subjects: null }));
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(expect.arrayContaining([...named, { ...line, subject: null, subjects: 0 }]));
    await own.database.query('alter table audit add constraint full_disk check (at is null) not valid');
    const refused = await exporting('LOG-1');
    expect([refused.status, await refused.text()]).toEqual([500, expect.not.stringContaining('LOG-1')]);
    await own.close();
  });

  it('of a case that is not there is empty, and without a code it is refused', async () => {
    expect(await (await administer('export', 'NONE-1')).json()).toMatchObject({ submissions: [] });
    expect((await administer('export', '')).status).toBe(400);
    expect((await administer('erase', '')).status).toBe(400);
  });
});

describe('a case that was erased on request', () => {
  it('is gone, from the list, the export and the tables, and a line of the log remains', async () => {
    const photo = photoOf(400);
    const submission = submissionOf({ caseCode: 'ERASE-1', answers: { remarks: 'Maryam', photos: [photo.named] } });
    const other = submissionOf({ caseCode: 'KEEP-1', answers: { photos: [photoOf(5).named] } });
    for (const one of [submission, other]) await send(one);
    await sendPhoto(submission.id, photo);
    expect(await (await administer('erase', 'ERASE-1')).json()).toEqual({ erased: 1 });
    expect(await (await administer('erase', 'ERASE-1')).json()).toEqual({ erased: 0 });

    expect(await search({ caseCode: 'ERASE-1' })).toEqual([]);
    expect(await search({ caseCode: 'KEEP-1' })).toEqual([other.id]);
    expect((await receiver.fetch(get(`/submissions/${submission.id}`))).status).toBe(410);
    const content = get(`/submissions/${submission.id}/attachments/${photo.named.id}/content`);
    expect((await receiver.fetch(content)).status).toBe(404);
    const tables = ['submission', 'attachment', 'audit'].map((table) => house.database.query(`select * from ${table}`));
    expect(JSON.stringify(await Promise.all(tables))).not.toMatch(/Maryam|ERASE-1/);
    const left = 'select count(*)::int as rows from attachment_chunk where submission_id = $1';
    expect(await house.database.query(left, [submission.id])).toEqual([{ rows: 0 }]);
    const lines = await house.database.query('select token, action from audit where subject = $1 and action = $2', [
      submission.id,
      'eraseCase',
    ]);
    expect(lines).toEqual([{ token: 'chief', action: 'eraseCase' }]);
  });

  it('is not stored anew by a late replay, which gets its receipt so that the phone lets go of it', async () => {
    const photo = photoOf(400);
    const submission = submissionOf({ caseCode: 'ERASE-2', answers: { photos: [photo.named] } });
    const first = await (await send(submission)).text();
    await sendPhoto(submission.id, photo, 100);
    await administer('erase', 'ERASE-2');
    const replay = await send(submission);
    expect([replay.status, await replay.text()]).toEqual([200, first]);
    expect((await receiver.fetch(put(submission.id, `${JSON.stringify(submission)} `))).status).toBe(409);
    expect(await (await sendPhoto(submission.id, photo)).json()).toMatchObject({ contentHash: photo.named.hash });
    expect(await search({ caseCode: 'ERASE-2' })).toEqual([]);
    const rows = await house.database.query('select body from submission where id = $1', [submission.id]);
    expect(rows).toEqual([{ body: '' }]);
  });

  it('keeps no piece that arrives while it is erased', async () => {
    const another = await receiverOn(await house.another());
    for (let turn = 0; turn < 10; turn += 1) {
      const caseCode = `RACE-${turn}`;
      const photo = photoOf(100);
      const submission = submissionOf({ caseCode, answers: { photos: [photo.named] } });
      await send(submission);
      const late = another.fetch(piece(`${submission.id}/attachments/${photo.named.id}/0`, photo.bytes));
      const [erased] = await Promise.all([administer('erase', caseCode), late]);
      expect(await erased.json()).toEqual({ erased: 1 });
      const left = 'select start from attachment_chunk where submission_id = $1';
      expect(await house.database.query(left, [submission.id])).toEqual([]);
    }
  });
});

describe('looking for what arrived', () => {
  it('finds by case code, form, sealing and time, and counts by day', async () => {
    const own = await openHouse();
    const days = ['2026-03-05', '2026-03-06', '2026-03-06'] as const;
    const sent = [
      submissionOf({ caseCode: 'A-1' }),
      sealedOf({ caseCode: 'A-1' }),
      submissionOf({ caseCode: 'B-1' }),
    ] as const;
    for (const [at, day] of days.entries()) {
      const then = await receiverOn(own.database, { now: () => new Date(`${day}T12:00:00Z`) });
      await send(sent[at] ?? sent[0], then);
    }
    const here = receiver;
    receiver = await receiverOn(own.database);
    const ids = (...which: readonly number[]) => which.map((at) => sent[at]?.id);
    expect(await search({ caseCode: 'A-1' })).toEqual(ids(1, 0));
    expect(await search({ sealed: true })).toEqual(ids(1));
    expect(await search({ form: 'visit', from: '2026-03-06T00:00:00Z' })).toEqual(ids(2));
    expect(await search({ until: '2026-03-06T00:00:00Z' })).toEqual(ids(0));
    expect(await search({ name: 'Maryam' })).toBe(400);
    expect(await search({ from: 'yesterday' })).toBe(400);
    expect(await (await receiver.fetch(get('/counts?days=30'))).json()).toEqual({
      from: '2026-02-03',
      days: 30,
      counts: [
        { day: '2026-03-05', form: 'visit', sealed: false, submissions: 1 },
        { day: '2026-03-06', form: '', sealed: true, submissions: 1 },
        { day: '2026-03-06', form: 'visit', sealed: false, submissions: 1 },
      ],
    });
    expect((await receiver.fetch(get('/counts?days=0'))).status).toBe(400);
    receiver = here;
    await own.close();
  });
});
