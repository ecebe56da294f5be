import type { Outcome, Parcel, Transport } from '@amparo/sdk';
import { conformanceCases, runCase, type Subject } from '@amparo/sdk/conformance';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpHost } from './doubles/http-host.js';
import { registrationWith, renamed } from './subjects/registrations.js';

const rows: string[] = [];
const host = httpHost(async (request) => {
  if (request.headers.get('authorization') !== 'Bearer in') return new Response(null, { status: 401 });
  rows.push(await request.text());
  return new Response('{"stored":true}', { status: 201 });
});

/** What is often written: it believes every status of 2xx, and its backend knows no ids. */
const naive = (send: typeof fetch, token: () => string): Transport => ({
  send: async ({ id, body, contentHash }: Parcel): Promise<Outcome> => {
    try {
      const headers = { 'content-type': 'application/json', authorization: token() };
      const reply = await send(`${host.origin}/records`, { method: 'POST', headers, body });
      if (reply.status === 401) return { code: 'authRequired' };
      if (!reply.ok) return { code: 'rejected', errors: [] };
      return { code: 'created', receipt: { id, contentHash, receivedAt: new Date().toISOString() } };
    } catch {
      return { code: 'retryable', reason: 'offline' };
    }
  },
});

const subject: Subject = {
  name: 'a naive transport',
  against: 'a backend without ids',
  makeTransport: ({ fetch, isSignedIn }) => naive(fetch, () => (isSignedIn() ? 'Bearer in' : 'Bearer out')),
  start: () => host.start(),
  stop: () => host.kill(),
  kill: { notApplicable: 'No.' },
  submission: registrationWith,
  changed: renamed,
  wrong: { notApplicable: 'No.' },
  withAttachment: { notApplicable: 'No.' },
  count: async () => rows.length,
  differences: async (submission) => (rows.includes(JSON.stringify(submission)) ? [] : ['the body']),
  preflight: { notApplicable: 'No.' },
};

describe('the conformance suite', () => {
  beforeAll(() => subject.start());
  afterAll(() => subject.stop());

  it('finds what a naive transport doubles, loses and believes', { timeout: 60_000 }, async () => {
    const failed: string[] = [];
    for (const each of conformanceCases) if ((await runCase(each, subject)).result === 'failed') failed.push(each.name);
    expect(failed).toEqual([
      'sent again from another device it is known, and stored once',
      'other answers under a known id are a conflict, and the first stay',
      'whichever reply is lost, cut or broken, it is stored once after the next attempt',
      'twenty forms through a poor network are twenty, each as it was sent',
      'no strange reply counts as stored or judged, none loses the form, and none sends it elsewhere',
    ]);
  });
});
