import type { createReceiver } from '@amparo/receiver';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, openHouse, put, receiverOn, submissionOf, type House } from './receiver-house.js';

let house: House;
let receiver: Awaited<ReturnType<typeof createReceiver>>;

beforeAll(async () => {
  house = await openHouse();
  receiver = await receiverOn(house.database, { listPage: true });
});
afterAll(() => house.close());

const at = (path: string, init: RequestInit = {}) =>
  receiver.fetch(new Request(`http://receiver.example${path}`, init));

interface Page {
  readonly submissions: readonly { readonly id: string; readonly caseCode: string }[];
  readonly next: string | null;
}

const page = async (path: string) => (await (await receiver.fetch(get(path))).json()) as Page;

describe('the list of receipts', () => {
  it('gives every submission once over its pages, the newest first, and codes only', async () => {
    const sent = Array.from({ length: 105 }, (_, turn) =>
      submissionOf({ caseCode: `CASE-${String(turn)}`, answers: { remarks: 'Maryam' } }),
    );
    for (const [turn, submission] of sent.entries()) {
      const now = () => new Date(Date.UTC(2026, 2, 4, 10, 0, Math.floor(turn / 2)));
      await (await receiverOn(house.database, { now })).fetch(put(submission.id, JSON.stringify(submission)));
    }
    const first = await page('/submissions');
    const second = await page(`/submissions?after=${String(first.next)}`);
    expect([first.submissions.length, second.submissions.length, second.next]).toEqual([100, 5, null]);
    const listed = [...first.submissions, ...second.submissions];
    expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(sent.map(({ id }) => id)));
    expect(listed[0]?.caseCode).toBe('CASE-104');
    expect(Object.keys(listed[0] ?? {}).sort()).toEqual(
      ['caseCode', 'contentHash', 'form', 'formVersion', 'id', 'receivedAt', 'sealed'].sort(),
    );
    expect(JSON.stringify(listed)).not.toContain('Maryam');
  });

  it('does not know what was never sent', async () => {
    expect((await receiver.fetch(get(`/submissions/${randomUUID()}`))).status).toBe(404);
    expect((await receiver.fetch(get(`/submissions/1%27`))).status).toBe(404);
    expect((await receiver.fetch(get('/submissions?after=1'))).status).toBe(400);
    expect((await page(`/submissions?after=${randomUUID()}`)).submissions).toEqual([]);
  });
});

describe('the page of what arrived', () => {
  it('shows case codes as text, whatever they hold, and no answer', async () => {
    const caseCode = `<script>alert("x")</script>&'`;
    const submission = submissionOf({ caseCode, answers: { remarks: 'Maryam' } });
    const later = await receiverOn(house.database, { now: () => new Date('2026-05-01T00:00:00Z') });
    await later.fetch(put(submission.id, JSON.stringify(submission)));
    const response = await at('/');
    const text = await response.text();
    expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;');
    expect(text).not.toMatch(/<script|Maryam|style=|\son\w+=/);
    expect(text).toContain('2026-05-01 00:00:00');
  });

  it('is kept from scripts, frames, other sites and every cache', async () => {
    const { headers } = await at('/');
    expect(headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect((await at('/receiver.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('is not there unless it was asked for', async () => {
    const closed = await receiverOn(house.database);
    expect((await closed.request('/')).status).toBe(404);
    expect((await closed.request('/receiver.css')).status).toBe(404);
    expect((await closed.request('/operators')).status).toBe(404);
    expect((await closed.request('/operators/page.js')).status).toBe(404);
  });
});

describe('every answer', () => {
  it.each(['/', '/receiver.css', '/health', '/openapi.json', '/submissions', '/nowhere'])(
    'is kept out of caches and from sniffing: %s',
    async (path) => {
      const { headers } = await at(path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it.each([
    ['DELETE', '/submissions', 'GET, POST'],
    ['DELETE', `/submissions/${randomUUID()}`, 'GET, PUT'],
    ['PUT', '/health', 'GET'],
    ['POST', '/openapi.json', 'GET'],
    ['POST', '/', 'GET'],
  ])('to a method that is not there names those that are: %s %s', async (method, path, allow) => {
    const response = await at(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    expect(await response.json()).toMatchObject({ code: 'methodNotAllowed' });
  });
});
