import { createHash, randomUUID } from 'node:crypto';
import { defineForm, section, text, date, file, type Json, type Submission } from '@amparo/model';
import { createReceiver, openDatabase, type Database, type ReceiverOptions } from '@amparo/receiver';

export const SENDER = 'a-token-that-may-send';
export const READER = 'a-token-that-may-read';
export const ADMINISTRATOR = 'a-token-that-administers';
export const METER = 'a-token-that-may-measure';
export const PORTAL = 'https://portal.example';
export const NOW = new Date('2026-03-04T10:00:00.000Z');

/** A form small enough to see at a glance what is asked. */
export const visit = defineForm({
  id: 'visit',
  version: '1.0.0',
  title: 'Visit',
  source: 'made for these tests',
  sections: {
    visit: section('Visit', {
      caseCode: text('Case code'),
      visitedOn: date('When was the visit?', { notAfter: 'today' }),
      remarks: text('Remarks', { maxLength: 20 }),
      photos: file('Photos', { accept: ['image/jpeg'], most: 3 }),
    }),
  },
});

export interface House {
  readonly database: Database;
  /** Opens it once more, as a second process would; an embedded one cannot be shared and stays the same. */
  another(): Promise<Database>;
  /** Removes what the tests made. */
  close(): Promise<void>;
}

/** Opens a database that nobody else uses: on the server of `DATABASE_URL` where there is one, else in memory. */
export async function openHouse(): Promise<House> {
  const server = process.env['DATABASE_URL'];
  if (server === undefined) {
    const database = await openDatabase();
    return { database, another: () => Promise.resolve(database), close: () => database.close() };
  }
  const name = `amparo_${randomUUID().replaceAll('-', '')}`;
  const root = await openDatabase(server);
  await root.query(`create database ${name}`);
  const opened: Database[] = [];
  const another = async (): Promise<Database> => {
    opened.push(await openDatabase(Object.assign(new URL(server), { pathname: `/${name}` }).href));
    return opened.at(-1) ?? root;
  };
  return {
    database: await another(),
    another,
    close: async () => {
      await Promise.all(opened.map((database) => database.close()));
      await root.query(`drop database ${name}`);
      await root.close();
    },
  };
}

export const optionsFor = (database: Database): ReceiverOptions => ({
  database,
  forms: [visit],
  tokens: [SENDER],
  readers: [READER],
  grants: [
    { id: 'chief', secret: ADMINISTRATOR, scopes: ['administer'] },
    { id: 'prometheus', secret: METER, scopes: ['measure'] },
  ],
  origins: [PORTAL],
  now: () => NOW,
});

export const receiverOn = (database: Database, more: Partial<ReceiverOptions> = {}) =>
  createReceiver({ ...optionsFor(database), ...more });

type Changes = Readonly<Record<string, Json>>;

/** A submission that the form accepts, unless told otherwise. */
export const submissionOf = ({ answers, ...changes }: Changes & { readonly answers?: Changes } = {}) =>
  ({
    id: randomUUID() as string,
    form: 'visit',
    formVersion: '1.0.0',
    caseCode: 'VISIT-1',
    language: 'en',
    createdAt: '2026-03-04T09:30:00.000Z',
    reasons: {},
    settings: {},
    ...changes,
    answers: { visit: { caseCode: String(changes['caseCode'] ?? 'VISIT-1'), visitedOn: '2026-03-03', ...answers } },
  }) satisfies Submission;

/** A PUT as the SDK sends it. */
export const put = (id: string, body: BodyInit, headers: Readonly<Record<string, string>> = {}): Request =>
  new Request(`http://receiver.example/submissions/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${SENDER}`, ...headers },
    body,
  });

/** A GET by someone who may read. */
export const get = (path: string, headers: Readonly<Record<string, string>> = {}): Request =>
  new Request(`http://receiver.example${path}`, { headers: { Authorization: `Bearer ${READER}`, ...headers } });

/** Bytes that stand for a photo, and how answers name them. */
export function photoOf(size: number, fill = 7) {
  const bytes = new Uint8Array(size).map((_, at) => (at * fill) % 251);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { bytes, named: { id: randomUUID() as string, type: 'image/jpeg', bytes: size, hash } };
}

/** A PUT of one piece of an attachment, as the SDK sends it. */
export const piece = (
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Request =>
  new Request(`http://receiver.example/submissions/${path}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream', Authorization: `Bearer ${SENDER}`, ...headers },
    body: bytes,
  });

/** A JSON request by whoever holds a token. */
export const ask = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  by: { readonly token: string; readonly json?: Json },
) =>
  new Request(`http://receiver.example${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${by.token}`,
      ...(by.json !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(by.json !== undefined && { body: JSON.stringify(by.json) }),
  });

const base64url = (length: number): string => Buffer.alloc(length, 7).toString('base64url');

/** A JWE of the right shape that nobody can open. */
export const jwe = (changes: Changes = {}): Changes => ({
  protected: Buffer.from('{"enc":"A256GCM"}').toString('base64url'),
  recipients: [{ header: { alg: 'ECDH-ES+A256KW', kid: 'ministry' }, encrypted_key: base64url(40) }],
  iv: base64url(12),
  ciphertext: base64url(100),
  tag: base64url(16),
  ...changes,
});

/** A sealed submission, unless told otherwise. */
export const sealedOf = (changes: Changes = {}) => ({
  id: randomUUID() as string,
  caseCode: 'VISIT-1',
  sealed: [{ part: 'whole', jwe: jwe() }] as Json,
  ...changes,
});
