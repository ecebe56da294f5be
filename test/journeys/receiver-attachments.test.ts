import type { createReceiver } from '@amparo/receiver';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, openHouse, photoOf, piece, put, receiverOn, SENDER, submissionOf, type House } from './receiver-house.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-03-04T10:00:00.000Z');
const PIECE = 512 * 1024;

let house: House;
let receiver: Awaited<ReturnType<typeof createReceiver>>;

beforeAll(async () => {
  house = await openHouse();
  receiver = await receiverOn(house.database);
});
afterAll(() => house.close());

type Photo = ReturnType<typeof photoOf>;

/** Sends a submission that names the photos and gives where each of them is to go. */
async function announced(...photos: readonly Photo[]): Promise<readonly string[]> {
  const submission = submissionOf({ answers: { photos: photos.map(({ named }) => named) } });
  expect((await receiver.fetch(put(submission.id, JSON.stringify(submission)))).status).toBe(201);
  return photos.map(({ named }) => `${submission.id}/attachments/${named.id}`);
}

async function sendPiece(place: string, photo: Photo, [from, to]: readonly [number, number]) {
  const response = await receiver.fetch(piece(`${place}/${from}`, photo.bytes.slice(from, to)));
  return [response.status, await response.json()] as const;
}

const standing = async (place: string): Promise<unknown> =>
  (await receiver.fetch(get(`/submissions/${place}`, { Authorization: `Bearer ${SENDER}` }))).json();

const content = async (place: string): Promise<Uint8Array> =>
  new Uint8Array(await (await receiver.fetch(get(`/submissions/${place}/content`))).arrayBuffer());

const pieceCount = async (): Promise<unknown> =>
  (await house.database.query('select count(*)::int as rows from attachment_chunk'))[0]?.['rows'];

const receiptOf = ({ named }: Photo) => ({
  id: named.id,
  contentHash: named.hash,
  receivedAt: '2026-03-04T10:00:00.000Z',
});

describe('a photo that a stored submission names', () => {
  it('arrives piece by piece, and has its receipt only once all of it is there', async () => {
    const photo = photoOf(PIECE + 1000);
    const [place = ''] = await announced(photo);
    expect(await standing(place)).toEqual({ received: 0 });
    expect(await sendPiece(place, photo, [0, PIECE])).toEqual([200, { received: PIECE }]);
    expect(await standing(place)).toEqual({ received: PIECE });
    expect((await receiver.fetch(get(`/submissions/${place}/content`))).status).toBe(404);
    expect(await sendPiece(place, photo, [PIECE, PIECE + 1000])).toEqual([201, receiptOf(photo)]);
    expect(await standing(place)).toEqual(receiptOf(photo));
    expect(Buffer.compare(await content(place), photo.bytes)).toBe(0);
  });

  it('goes on where the receiver stands when a reply was lost', async () => {
    const photo = photoOf(100);
    const [place = ''] = await announced(photo);
    await sendPiece(place, photo, [0, 60]);
    const again = await sendPiece(place, photo, [0, 60]);
    expect(again).toMatchObject([409, { code: 'wrongOffset', received: 60 }]);
    expect((await sendPiece(place, photo, [60, 100]))[0]).toBe(201);
    expect(await sendPiece(place, photo, [60, 100])).toEqual([200, receiptOf(photo)]);
    expect(Buffer.compare(await content(place), photo.bytes)).toBe(0);
  });

  it('is stored once when two tabs send it to two receivers at the same time', async () => {
    const photo = photoOf(1000);
    const [place = ''] = await announced(photo);
    const both = [receiver, await receiverOn(await house.another())] as const;
    const before = Number(await pieceCount());
    for (const from of [0, 250, 500, 750]) {
      const sent = Array.from({ length: 6 }, (_, turn) =>
        both[turn % 2 === 0 ? 0 : 1].fetch(piece(`${place}/${from}`, photo.bytes.slice(from, from + 250))),
      );
      const statuses = (await Promise.all(sent)).map(({ status }) => status).sort();
      expect(statuses).toEqual(from < 750 ? [200, 409, 409, 409, 409, 409] : [200, 200, 200, 200, 200, 201]);
    }
    expect(Number(await pieceCount()) - before).toBe(4);
    expect(Buffer.compare(await content(place), photo.bytes)).toBe(0);
  });

  it('is not taken for another one: bytes that do not fit the hash are thrown away, and it may begin anew', async () => {
    const [photo, other] = [photoOf(50), photoOf(50, 11)];
    const [place = ''] = await announced(photo);
    await sendPiece(place, photo, [0, 30]);
    expect(await sendPiece(place, other, [30, 50])).toMatchObject([422, { code: 'attachmentMismatch' }]);
    expect(await standing(place)).toEqual({ received: 0 });
    expect((await sendPiece(place, photo, [0, 50]))[0]).toBe(201);
  });

  it('is never longer than the submission says', async () => {
    const photo = photoOf(50);
    const [place = ''] = await announced({ ...photo, named: { ...photo.named, bytes: 40 } });
    expect((await sendPiece(place, photo, [0, 50]))[0]).toBe(422);
    expect(await standing(place)).toEqual({ received: 0 });
  });

  it('may be empty', async () => {
    const photo = photoOf(0);
    const [place = ''] = await announced(photo);
    expect(await sendPiece(place, photo, [0, 0])).toEqual([201, receiptOf(photo)]);
    expect((await content(place)).byteLength).toBe(0);
  });

  it('is not begun by a submission that was refused, and each submission has its own', async () => {
    const photo = photoOf(10);
    const refused = submissionOf({ answers: { photos: [photo.named], remarks: 'x'.repeat(21) } });
    expect((await receiver.fetch(put(refused.id, JSON.stringify(refused)))).status).toBe(422);
    expect((await sendPiece(`${refused.id}/attachments/${photo.named.id}`, photo, [0, 10]))[0]).toBe(404);
    const [first = ''] = await announced(photo);
    const [second = ''] = await announced(photo);
    await sendPiece(first, photo, [0, 10]);
    expect(await standing(second)).toEqual({ received: 0 });
  });

  it('is refused at once, with its submission, when it is larger than the receiver takes', async () => {
    const small = await receiverOn(house.database, { maxAttachmentBytes: 99 });
    const submission = submissionOf({ answers: { photos: [photoOf(100).named] } });
    const response = await small.fetch(put(submission.id, JSON.stringify(submission)));
    expect([response.status, await response.json()]).toMatchObject([422, { code: 'attachmentsRefused' }]);
    expect((await receiver.fetch(put(submission.id, JSON.stringify(submission)))).status).toBe(201);
  });

  it('is refused with its submission when another one has its id', async () => {
    const [one, other] = [photoOf(10), photoOf(20)];
    const photos = [one.named, { ...other.named, id: one.named.id }];
    const submission = submissionOf({ answers: { photos } });
    expect((await receiver.fetch(put(submission.id, JSON.stringify(submission)))).status).toBe(422);
  });
});

describe('what nobody asked for', () => {
  it.each(['x/attachments/y/0', `${randomUUID()}/attachments/${randomUUID()}/0`])('is not stored: %s', async (path) => {
    expect((await receiver.fetch(piece(path, new Uint8Array(5)))).status).toBe(404);
  });

  it('is not stored at an offset that is none', async () => {
    const photo = photoOf(10);
    const [place = ''] = await announced(photo);
    for (const offset of ['-1', '1.5', '0x0', '9'.repeat(20)]) {
      expect((await receiver.fetch(piece(`${place}/${offset}`, photo.bytes))).status).toBe(404);
    }
    expect(await standing(place)).toEqual({ received: 0 });
  });
});

describe('an upload that nobody goes on with', () => {
  it('is cleared after thirty days without touching what is complete, and may begin anew', async () => {
    const { openAttachments } = await import('../../packages/receiver/src/attachments/attachment-store.js');
    const store = openAttachments(house.database);
    const [left, whole] = [photoOf(100), photoOf(100, 3)];
    const [leftPlace = '', wholePlace = ''] = await announced(left, whole);
    await sendPiece(leftPlace, left, [0, 50]);
    await sendPiece(wholePlace, whole, [0, 100]);
    await store.clearUnfinished(new Date(START - DAY_MS));
    expect(await standing(leftPlace)).toEqual({ received: 50 });
    expect(await store.clearUnfinished(new Date(START + DAY_MS))).toBe(1);
    expect(await standing(leftPlace)).toEqual({ received: 0 });
    expect(await sendPiece(leftPlace, left, [50, 100])).toMatchObject([409, { received: 0 }]);
    expect((await sendPiece(leftPlace, left, [0, 100]))[0]).toBe(201);
    expect(Buffer.compare(await content(wholePlace), whole.bytes)).toBe(0);
  });
});
