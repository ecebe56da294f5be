import { createHash, randomUUID } from 'node:crypto';
import { choice, codes, date, defineForm, file, list, section, text } from '@amparo/model';
import { openDatabase, startReceiver } from '@amparo/receiver';
import { keyPair, seal, sealFile } from './seal.mjs';

const SENDER = 'a-sender-of-the-tests';
export const READER = 'a-reader-of-the-tests';

// One pixel, red.
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

const visit = defineForm({
  id: 'visit',
  version: '1.0.0',
  title: 'Home visit',
  source: 'made for these tests',
  sections: {
    visit: section('The visit', {
      caseCode: text('Case code'),
      visitedOn: date('When was the visit?'),
      place: choice('Where did you meet?', codes({ home: 'At home', school: 'At school' })),
      remarks: text('What did you see?'),
      photos: file('Photos', { accept: ['image/png'], most: 2 }),
      people: list('Who was there?', 'a person', { questions: { name: text('Name of the person') } }),
    }),
  },
});

/** Starts a receiver with the operators' page, a key, and ways to send plain and sealed visits. */
export async function openOperators() {
  const database = await openDatabase();
  let now = new Date();
  const receiver = await startReceiver({
    database,
    forms: [visit],
    tokens: [SENDER],
    readers: [READER],
    origins: [],
    operatorsPage: true,
    now: () => now,
    host: '127.0.0.1',
    port: 0,
  });
  const key = keyPair();
  const put = async (path, body, type = 'application/json') => {
    const headers = { authorization: `Bearer ${SENDER}`, 'content-type': type };
    const response = await fetch(`${receiver.address}/submissions/${path}`, { method: 'PUT', headers, body });
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  };
  return {
    address: `${receiver.address}/operators`,
    key,
    /** What is sent from now on arrived so many days ago. */
    setDaysAgo: (days) => (now = new Date(Date.now() - days * 86_400_000)),
    async sendPlain(caseCode, answers = {}) {
      const photo = { id: randomUUID(), type: 'image/png', bytes: PIXEL.length, hash: hashOf(PIXEL) };
      const submission = submissionOf(caseCode, { ...answers, photos: [photo] });
      await put(submission.id, JSON.stringify(submission));
      await put(`${submission.id}/attachments/${photo.id}/0`, PIXEL, 'application/octet-stream');
    },
    async sendSealed(caseCode, answers = {}, to = key.publicKey) {
      const id = randomUUID();
      const photo = sealFile(PIXEL, { id: randomUUID(), type: 'image/png', publicKey: to, submission: id });
      const inside = { part: 'whole', ...submissionOf(caseCode, { ...answers, photos: [photo.inside] }), id };
      const jwe = seal(Buffer.from(JSON.stringify(inside)), [keyPair().publicKey, to], { id, caseCode, part: 'whole' });
      const attachments = [photo.named];
      await put(id, JSON.stringify({ id, caseCode, sealed: [{ part: 'whole', jwe }], attachments }));
      await put(`${id}/attachments/${photo.named.id}/0`, photo.sealed, 'application/octet-stream');
    },
    async close() {
      await receiver.close();
      await database.close();
    },
  };
}

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

const submissionOf = (caseCode, answers) => ({
  id: randomUUID(),
  form: 'visit',
  formVersion: '1.0.0',
  caseCode,
  language: 'en',
  createdAt: '2026-03-04T09:30:00.000Z',
  reasons: {},
  settings: {},
  answers: { visit: { caseCode, visitedOn: '2026-03-03', ...answers } },
});
