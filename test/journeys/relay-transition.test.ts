import { createRelay } from '@amparo/sdk/relay';
import { askTransition } from '@amparo/sdk/transitions';
import { transitionInPrimero, type TransitionResult } from '@amparo/sdk/transports/primero';
import { beforeEach, describe, expect, it } from 'vitest';
import { PrimeroDouble } from './doubles/primero-double.js';
import {
  built,
  openCase,
  options,
  plannedAgain,
  PLANNED_AT,
  sendForms,
  withdrawal,
  type Asking,
} from './transition-scene.js';

const never = { signal: new AbortController().signal };
const STORY = 'what she has told';

let primero: PrimeroDouble;
beforeEach(async () => {
  primero = new PrimeroDouble();
  await openCase(primero);
});

/** What Primero answers to the POST of a referral, in place of the double; the rest of the exchange is the double's. */
type Answered = (made: Response) => Response | Promise<Response>;

interface Way {
  readonly answered?: Answered;
  /** Takes what the page sends to the relay. */
  readonly sent?: string[];
  readonly cookie?: string;
  readonly mayGo?: Judge;
}

type Judge = NonNullable<Asking['mayGo']>;

/** A page that asks the relay of its host, which asks Primero. */
function pageOf({ answered = (made) => made, sent = [], cookie = 'session=worker', mayGo = plannedAgain() }: Way = {}) {
  const towards = options(primero, async (request, reply) =>
    request.method === 'POST' ? answered(await reply()) : reply(),
  );
  let users: Asking['users'];
  const relay = createRelay({
    transport: { send: async () => ({ code: 'unknown', reason: 'refused' }) },
    admits: (request) => request.headers.get('cookie') === 'session=worker',
    transition: (each, attempt) => transitionInPrimero({ ...each, users: users ?? {}, mayGo }, towards, attempt),
  });
  const way = {
    endpoint: 'https://portal.example/relay/submissions',
    fetch: async (...of: Parameters<typeof fetch>) => {
      const request = new Request(...of);
      sent.push(await request.clone().text());
      request.headers.set('cookie', cookie);
      return relay(request);
    },
  };
  return ({ users: known = { 'Health post': 'primero_cp' }, ...asked }: Asking = {}): Promise<TransitionResult> => {
    users = known;
    const transition = { kind: 'referral', id: '6A0C3F0E-1111-4222-8333-444455556666', disclosure: built() } as const;
    return askTransition({ ...transition, ...asked }, way, never);
  };
}

const ask = (asking?: Asking, way?: Way): Promise<TransitionResult> => pageOf(way)(asking);

const gone: Answered = () => Promise.reject(new TypeError('Failed to fetch'));

describe('a referral that a page asks its relay for', () => {
  it('is made once, by the user who stands for the body there', async () => {
    expect(await ask()).toEqual({ ok: true, code: 'created' });
    expect(await ask()).toEqual({ ok: true, code: 'alreadyStored' });
    expect(primero.transitions).toMatchObject([{ kind: 'referrals', data: { transitioned_to: 'primero_cp' } }]);
  });

  it('is found again when the reply was lost after it was made', async () => {
    expect(await ask({}, { answered: gone })).toEqual({ ok: false, error: { code: 'retryable', reason: 'server' } });
    expect(await ask()).toEqual({ ok: true, code: 'alreadyStored' });
    expect(primero.transitions).toHaveLength(1);
  });

  it('is made once when it is asked for again while it is being made', async () => {
    const replies: (() => void)[] = [];
    const answered: Answered = (made) => new Promise((resolve) => replies.push(() => resolve(made)));
    const page = pageOf({ answered });
    const both = [page(), page()];
    while (replies.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    for (const reply of replies) reply();
    expect(await Promise.all(both)).toEqual(Array(2).fill({ ok: true, code: 'created' }));
    expect(primero.transitions).toHaveLength(1);
  });

  it('is known as another one when its id stands for another recipient already', async () => {
    primero.users.add('other_cp');
    await ask();
    expect(await ask({ users: { 'Health post': 'other_cp' } })).toEqual({ ok: false, error: { code: 'conflict' } });
    expect(primero.transitions).toHaveLength(1);
  });

  it('takes none of the answers along that Primero has', async () => {
    const sent: string[] = [];
    const disclosure = built();
    const withStory = { ...disclosure, answers: { ...disclosure.answers, registration: { notes: STORY } } };
    expect(await ask({ disclosure: withStory }, { sent })).toMatchObject({ ok: true });
    expect(sent.join()).toContain(disclosure.caseCode);
    expect(sent.join()).not.toContain(STORY);
  });

  it('is not made for who is not signed in at the portal', async () => {
    expect(await ask({}, { cookie: 'none' })).toEqual({ ok: false, error: { code: 'authRequired' } });
    expect(primero.transitions).toEqual([]);
  });

  const refusals: readonly (readonly [string, Asking, object])[] = [
    ['it was planned for something else', { kind: 'transfer' }, { code: 'notPlanned', fault: 'otherPurpose' }],
    ['nobody stands for the body', { users: {} }, { code: 'notPlanned', fault: 'unknownRecipient' }],
    ['the plan is old', { disclosure: built('2026-03-20T08:00:00.000Z') }, { code: 'notPlanned', fault: 'outdated' }],
    [
      'who stands for the body may not receive it there',
      { users: { 'Health post': 'somebody_else' } },
      { code: 'rejected', errors: [{ path: '', code: 'recipient' }] },
    ],
  ];
  it.each(refusals)('is not made when %s, and the page is told', async (_, asking, error) => {
    expect(await ask(asking)).toEqual({ ok: false, error });
    expect(primero.transitions).toEqual([]);
  });

  it('is not made once the consent was taken back, whatever the page still holds, and the page is told', async () => {
    await sendForms(options(primero), withdrawal());
    expect(await ask()).toEqual({
      ok: false,
      error: { code: 'notCovered', missing: ['permCaseManagement', 'permShareServices'] },
    });
    expect(primero.transitions).toEqual([]);
  });

  it('is planned again by what the host has recorded: what a page has written down is no plan', async () => {
    const withdrawnHere = plannedAgain({ consents: [] });
    expect(await ask({}, { mayGo: withdrawnHere })).toEqual({
      ok: false,
      error: { code: 'notPlanned', fault: 'notPermitted' },
    });
    expect(primero.transitions).toEqual([]);
  });
});

// As its request specs and its source answer (August 2026): the key is `status`, and 401 has a shape of its own.
const answer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
const errors = (status: number, detail?: string, message: unknown = '') => ({
  errors: [{ status, resource: '/api/v2/cases/1/referrals', detail, message }],
});

describe('what Primero answers to a referral', () => {
  const recorded: readonly (readonly [string, Response, object])[] = [
    [
      'the case has no consent',
      answer(422, errors(422, 'consent', ['transition.errors.consent'])),
      { code: 'rejected', errors: [{ path: '', code: 'consent' }] },
    ],
    [
      'another fault',
      answer(422, errors(422, 'service', ['?'])),
      { code: 'rejected', errors: [{ path: '', code: 'refused' }] },
    ],
    [
      'the account may not refer',
      answer(403, errors(403, undefined, 'Forbidden')),
      { code: 'unknown', reason: 'forbidden' },
    ],
    [
      'the case is not there',
      answer(404, errors(404, undefined, 'Not Found')),
      { code: 'unknown', reason: 'notFound' },
    ],
    // The relay's own account is none of the worker's business, who could only sign in to no avail.
    ['signed out', answer(401, { error: 'Invalid user name or password' }), { code: 'retryable', reason: 'server' }],
    [
      'an update is going on',
      answer(503, errors(503), { 'retry-after': '60' }),
      { code: 'retryable', reason: 'busy', afterMs: 60_000 },
    ],
    ['it broke down', answer(500, errors(500)), { code: 'retryable', reason: 'server' }],
  ];
  it.each(recorded)('is told when %s', async (_, reply, error) => {
    expect(await ask({}, { answered: () => reply.clone() })).toEqual({ ok: false, error });
  });

  it('counts for nothing when somebody else gave it and the referral is not there', async () => {
    const captive = await ask(
      {},
      {
        answered: () => {
          primero.transitions.length = 0;
          return new Response('<!doctype html><p>Sign in</p>');
        },
      },
    );
    expect(captive).toEqual({ ok: false, error: { code: 'unknown', reason: 'noReceipt' } });
  });

  it('is read in the list where the reply was cut short', async () => {
    expect(await ask({}, { answered: () => new Response('{"data":{"id":"') })).toEqual({ ok: true, code: 'created' });
  });
});

describe('a relay without a way for referrals', () => {
  const relay = createRelay({
    admits: () => true,
    transport: { send: async () => ({ code: 'unknown', reason: 'refused' }) },
  });
  const at = 'https://portal.example/transitions/6a0c3f0e-1111-4222-8333-444455556666';

  it('has no such address', async () => {
    expect((await relay(new Request(at, { method: 'PUT', body: '{}' }))).status).toBe(404);
  });

  it.each(['null', '{}', '{"kind":"referral","disclosure":{}}', '{"kind":"gift"}', 'no JSON'])(
    'takes nothing that is none: %s',
    async (body) => {
      const desk = createRelay({
        admits: () => true,
        transport: { send: async () => ({ code: 'unknown', reason: 'refused' }) },
        transition: () => Promise.reject(new Error(PLANNED_AT)),
      });
      expect((await desk(new Request(at, { method: 'PUT', body }))).status).toBe(400);
      const endless = '['.repeat(3 * 1024 * 1024);
      expect((await desk(new Request(at, { method: 'PUT', body: endless }))).status).toBe(413);
    },
  );
});
