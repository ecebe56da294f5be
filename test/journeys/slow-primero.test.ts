import { createRelay } from '@amparo/sdk/relay';
import { askTransition } from '@amparo/sdk/transitions';
import { transitionInPrimero, type PrimeroOptions, type TransitionResult } from '@amparo/sdk/transports/primero';
import { beforeEach, describe, expect, it } from 'vitest';
import { PrimeroDouble } from './doubles/primero-double.js';
import { built, openCase, options, plannedAgain, PLANNED_AT } from './transition-scene.js';

let primero: PrimeroDouble;
beforeEach(async () => {
  primero = new PrimeroDouble();
  await openCase(primero);
});

/** Something that is waited for until it happens. */
function gate(): { readonly passed: Promise<void>; readonly pass: () => void } {
  const opening: (() => void)[] = [];
  const passed = new Promise<void>((resolve) => opening.push(resolve));
  return { passed, pass: () => opening.forEach((each) => each()) };
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A relay that asks Primero in this way, as a page of its host asks it for one referral. */
function relayOf(way: PrimeroOptions): () => Promise<TransitionResult> {
  const relay = createRelay({
    transport: { send: async () => ({ code: 'unknown', reason: 'refused' }) },
    admits: () => true,
    transition: (asked, attempt) =>
      transitionInPrimero({ ...asked, users: { 'Health post': 'primero_cp' }, mayGo: plannedAgain() }, way, attempt),
  });
  const page = {
    endpoint: 'https://portal.example/relay',
    fetch: (...of: Parameters<typeof fetch>) => relay(new Request(...of)),
  };
  return () =>
    askTransition(
      {
        ...{ kind: 'referral', id: '6a0c3f0e-1111-4222-8333-444455556666' },
        disclosure: built(),
      },
      page,
      { signal: new AbortController().signal },
    );
}

const busy = { ok: false, error: { code: 'retryable', reason: 'busy', afterMs: 5000 } };
const known = { ok: true, code: 'alreadyStored' };

describe('a Primero that is slower than its relay waits', () => {
  it('gets no second referral when it is asked again while it still makes the first', async () => {
    const [reached, made] = [gate(), gate()];
    let posts = 0;
    const making: Promise<unknown>[] = [];
    const way = options(primero, async (request, reply) => {
      if (request.method !== 'POST') return reply();
      posts += 1;
      reached.pass();
      const late = made.passed.then(reply);
      making.push(late);
      return late;
    });
    const ask = relayOf({ ...way, timeoutMs: 40 });
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'retryable' } });
    await reached.passed;
    expect(await ask()).toEqual(busy);
    made.pass();
    await Promise.all(making);
    expect(await ask()).toEqual(known);
    expect([posts, primero.transitions.length]).toEqual([1, 1]);
  });

  it('gets one referral where a claim that it writes late wipes out the one that another relay acts on', async () => {
    const [claiming, making, made] = [gate(), gate(), gate()];
    // The late one has read the case before the other claims it, and writes it once the other makes the referral.
    let changes = 0;
    primero.whileChanging = async () => {
      if (changes++ > 0) return;
      claiming.pass();
      await making.passed;
    };
    let isLate = false;
    const timeoutMs = 2000;
    const late = relayOf({
      ...options(
        primero,
        async (request, reply) => {
          const answer = await reply();
          if (request.method !== 'PATCH') return answer;
          isLate = true;
          void later(20).then(made.pass); // while the late one still waits
          return answer;
        },
        () => new Date(Date.parse(PLANNED_AT) + (isLate ? 2 * timeoutMs - 400 : 0)),
      ),
      timeoutMs,
    });
    const quick = relayOf({
      ...options(primero, async (request, reply) => {
        if (request.method !== 'POST') return reply();
        making.pass();
        await made.passed;
        return reply();
      }),
      timeoutMs,
    });
    const first = late();
    await claiming.passed;
    expect(await Promise.all([quick(), first])).toEqual([{ ok: true, code: 'created' }, known]);
    expect(primero.transitions).toHaveLength(1);
  });

  it('gets the referral of a relay whose own claim it wrote late, when nobody else asks', async () => {
    let ms = 0;
    const way = options(
      primero,
      async (request, reply) => {
        if (request.method === 'PATCH') ms = 4000;
        return reply();
      },
      () => new Date(Date.parse(PLANNED_AT) + ms),
    );
    expect(await relayOf({ ...way, timeoutMs: 2000 })()).toEqual({ ok: true, code: 'created' });
  });
});
