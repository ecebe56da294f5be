import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Json } from '@amparo/model';
import {
  ADMINISTRATOR,
  ask,
  get,
  METER,
  photoOf,
  piece,
  put,
  READER,
  sealedOf,
  SENDER,
  submissionOf,
} from '../journeys/receiver-house.js';

/** An operation of the document, and requests of it in the order in which they are to be sent. */
type Exchange = readonly [operation: string, requests: readonly Request[]];

const { kty, crv, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
const office = JSON.parse(JSON.stringify({ kty, crv, x, y })) as Json;

/** One request for each answer that can be had without breaking the receiver. */
export function requests(): readonly Exchange[] {
  const sent = submissionOf();
  const body = JSON.stringify(sent);
  const wrong = submissionOf({ answers: { remarks: 'x'.repeat(21) } });
  const id = randomUUID();
  const post = (json: string, headers: Readonly<Record<string, string>> = {}) =>
    new Request('http://receiver.example/submissions', {
      method: 'POST',
      headers: { ...jsonBy(SENDER), ...headers },
      body: json,
    });
  const puts = [
    put(sent.id, body),
    put(sent.id, body),
    put(sent.id, `${body} `),
    put(id, '{'),
    put(id, ' '.repeat(4097)),
    put(id, body, { 'Content-Type': 'text/plain' }),
    put(wrong.id, JSON.stringify(wrong)),
    put(id, body, { Authorization: '' }),
    put(id, body, { Authorization: 'Bearer a-token-that-may-read' }),
  ];
  const other = JSON.stringify(submissionOf());
  const posts = [
    post(other),
    post(other),
    post(`${other} `),
    post('{'),
    post(' '.repeat(4097)),
    post(other, { 'Content-Type': 'text/html' }),
    post(JSON.stringify(wrong)),
    post(other, { Authorization: '' }),
    post(other, { Authorization: 'Bearer a-token-that-may-read' }),
  ];
  const denied = ['', `Bearer ${SENDER}`];
  const reads = (path: string) => denied.map((Authorization) => get(path, { Authorization }));
  return [
    ['put /submissions/{id}', puts],
    ['post /submissions', posts],
    ['get /submissions', [get('/submissions'), get('/submissions?after=1'), ...reads('/submissions')]],
    [
      'get /submissions/{id}',
      [get(`/submissions/${sent.id}`), get(`/submissions/${id}`), ...reads(`/submissions/${id}`)],
    ],
    ...attachmentRequests(),
    ...administrationRequests(),
    ['get /operators/forms', [get('/operators/forms'), ...reads('/operators/forms')]],
    [
      'get /operators/forms/{form}/{version}',
      [
        get('/operators/forms/visit/1.0.0'),
        get('/operators/forms/none/1.0.0'),
        ...reads('/operators/forms/visit/1.0.0'),
      ],
    ],
    ...['', '/ready', '/live'].map((part): Exchange => [`get /health${part}`, [get(`/health${part}`)]]),
  ];
}

const jsonBy = (token: string) => ({ 'Content-Type': 'application/json', Authorization: `Bearer ${token}` });

function attachmentRequests(): readonly Exchange[] {
  const photo = photoOf(6);
  const sent = submissionOf({ answers: { photos: [photo.named] } });
  const place = `${sent.id}/attachments/${photo.named.id}`;
  const read = (path: string, token: string) =>
    get(`/submissions/${path}`, { Authorization: token === '' ? '' : `Bearer ${token}` });
  const [half, rest] = [photo.bytes.slice(0, 3), photo.bytes.slice(3)];
  const strange = { Authorization: 'Bearer a-token-that-may-read' };
  return [
    ['put /submissions/{id}', [put(sent.id, JSON.stringify(sent))]],
    [
      'put /submissions/{id}/attachments/{attachment}/{offset}',
      [
        piece(`${place}/0`, half),
        piece(`${place}/0`, half),
        piece(`${place}/3`, new Uint8Array(4)),
        piece(`${place}/3`, new Uint8Array(512 * 1024 + 1)),
        piece(`${place}/3`, rest, { 'Content-Type': 'image/jpeg' }),
        piece(`${place}/3`, rest, { Authorization: '' }),
        piece(`${place}/3`, rest, strange),
        piece(`${sent.id}/attachments/${randomUUID()}/0`, half),
        piece(`${place}/3`, rest),
        piece(`${place}/3`, rest),
      ],
    ],
    [
      'get /submissions/{id}/attachments/{attachment}',
      [
        read(place, SENDER),
        read(`${sent.id}/attachments/${randomUUID()}`, SENDER),
        read(place, ''),
        read(place, READER),
      ],
    ],
    [
      'get /submissions/{id}/attachments/{attachment}/content',
      [
        read(`${place}/content`, READER),
        read(`${sent.id}/attachments/${randomUUID()}/content`, READER),
        read(`${place}/content`, ''),
        read(`${place}/content`, SENDER),
      ],
    ],
  ];
}

function administrationRequests(): readonly Exchange[] {
  const sent = sealedOf({ caseCode: 'SEALED-1' });
  const large = { caseCode: 'x'.repeat(5000) };
  const all = (make: (token: string) => Request, ...others: readonly Request[]): readonly Request[] => [
    ...[ADMINISTRATOR, SENDER, 'of-a-complete-stranger'].map(make),
    ...others,
  ];
  const about = (path: string, json: Json) => (token: string) => ask('POST', path, { token, json });
  const search = (json: Json, token = READER) => ask('POST', '/submissions/search', { token, json });
  const plain = search({});
  plain.headers.set('Content-Type', 'text/plain');
  const count = (token: string, days = '') => ask('GET', `/counts${days}`, { token });
  return [
    ['put /submissions/{id}', [put(sent.id, JSON.stringify(sent))]],
    [
      'post /submissions/search',
      [
        search({ sealed: true }),
        search({ name: 'x' }),
        search(large),
        plain,
        search({}, SENDER),
        search({}, 'of-a-stranger'),
      ],
    ],
    ['get /counts', [count(READER), count(READER, '?days=x'), count(SENDER), count('of-a-stranger')]],
    [
      'post /cases/export',
      all(
        about('/cases/export', { caseCode: 'VISIT-1' }),
        about('/cases/export', { caseCode: 'VISIT-1', to: [office] })(ADMINISTRATOR),
        about('/cases/export', {})(ADMINISTRATOR),
        about('/cases/export', large)(ADMINISTRATOR),
      ),
    ],
    [
      'post /cases/erase',
      all(
        about('/cases/erase', { caseCode: 'SEALED-1' }),
        about('/cases/erase', {})(ADMINISTRATOR),
        about('/cases/erase', large)(ADMINISTRATOR),
      ),
    ],
    ['get /submissions/{id}', [get(`/submissions/${sent.id}`)]],
    [
      'get /audit',
      all((token) => ask('GET', '/audit', { token }), ask('GET', '/audit?after=1', { token: ADMINISTRATOR })),
    ],
    [
      'put /tokens/{token}/revocation',
      all(
        (token) => ask('PUT', '/tokens/lost/revocation', { token }),
        ask('PUT', '/tokens/a%20b/revocation', { token: ADMINISTRATOR }),
      ),
    ],
    ['get /metrics', [METER, SENDER, 'of-a-complete-stranger'].map((token) => ask('GET', '/metrics', { token }))],
  ];
}
