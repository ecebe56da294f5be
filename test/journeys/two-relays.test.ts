import { createRelay } from '@amparo/sdk/relay';
import { askTransition } from '@amparo/sdk/transitions';
import { transitionInPrimero, type TransitionResult } from '@amparo/sdk/transports/primero';
import { beforeEach, describe, expect, it } from 'vitest';
import { planned } from './disclosure-scene.js';
import { PrimeroDouble } from './doubles/primero-double.js';
import { built, openCase, options, plan, plannedAgain, PLANNED_AT } from './transition-scene.js';

const ID = '6a0c3f0e-1111-4222-8333-444455556666';
const KINDS = ['referral', 'transfer'] as const;
const plans = { referral: plan, transfer: planned({ now: PLANNED_AT, purpose: 'transfer' }) };

let primero: PrimeroDouble;
beforeEach(async () => {
  primero = new PrimeroDouble();
  await openCase(primero);
});

/** Lets nobody pass before the other has come, each time anew. */
function inPairs(): () => Promise<void> {
  let first: (() => void) | undefined;
  return () =>
    new Promise((pass) => {
      if (first) for (const each of [first, pass]) each();
      first = first ? undefined : pass;
    });
}

/** The same once: who comes after the first two passes at once. */
function firstTwo(): () => Promise<void> {
  const pair = inPairs();
  let come = 0;
  return async () => {
    if (come++ < 2) await pair();
  };
}

type Between = Parameters<typeof options>[1];

/** A relay of its own, which knows nothing of the other one. */
function relayOf(between?: Between, now?: () => Date) {
  const relay = createRelay({
    transport: { send: async () => ({ code: 'unknown', reason: 'refused' }) },
    admits: () => true,
    transition: (asked, attempt) =>
      transitionInPrimero(
        { ...asked, users: { 'Health post': 'primero_cp' }, mayGo: plannedAgain() },
        options(primero, between, now),
        attempt,
      ),
  });
  const way = {
    endpoint: 'https://portal.example/relay',
    fetch: (...of: Parameters<typeof fetch>) => relay(new Request(...of)),
  };
  return (kind: (typeof KINDS)[number]): Promise<TransitionResult> =>
    askTransition({ kind, id: ID, disclosure: built(PLANNED_AT, plans[kind]) }, way, {
      signal: new AbortController().signal,
    });
}

const later = (minutes: number) => (): Date => new Date(Date.parse(PLANNED_AT) + minutes * 60_000);

const busy = { ok: false, error: { code: 'retryable', reason: 'busy', afterMs: 5000 } };
const created = { ok: true, code: 'created' };
const known = { ok: true, code: 'alreadyStored' };

describe.each(KINDS)('a %s that two relays are asked for in the same second', (kind) => {
  beforeEach(async () => {
    primero = new PrimeroDouble();
    await openCase(primero, plans[kind]);
  });

  /** Whenever one looks whether it is there, so does the other, and neither makes it before both have looked. */
  function bothAsk(): Promise<readonly TransitionResult[]> {
    const looked = inPairs();
    const between: Between = async (request, reply) => {
      const answer = await reply();
      if (request.method === 'GET' && request.url.endsWith(`/${kind}s`)) await looked();
      return answer;
    };
    return Promise.all([relayOf(between)(kind), relayOf(between)(kind)]);
  }

  it('is made once, and the other one is told to ask again and finds it', async () => {
    const results = await bothAsk();
    expect(primero.transitions).toHaveLength(1);
    expect(results).toContainEqual(created);
    expect(results).toContainEqual(busy);
    expect(await relayOf()(kind)).toEqual(known);
  });

  it('is made once where Primero writes the case of one over that of the other', async () => {
    primero.whileChanging = firstTwo();
    const results = await bothAsk();
    expect(primero.transitions).toHaveLength(1);
    expect(results).toContainEqual(created);
    expect(results).toContainEqual(busy);
  });
});

describe('a referral that a relay was about to make when it was killed', () => {
  const dies: Between = (request, reply) => (request.method === 'POST' ? new Promise(() => undefined) : reply());
  it('is left to it for five minutes, as its request may be under way, and is then made by another', async () => {
    let begun: (() => void) | undefined;
    const reached = new Promise<void>((resolve) => (begun = resolve));
    void relayOf((request, reply) => {
      if (request.method === 'POST') begun?.();
      return dies(request, reply);
    })('referral');
    await reached;
    expect(await relayOf(undefined, later(4))('referral')).toEqual(busy);
    expect(primero.transitions).toEqual([]);
    expect(await relayOf(undefined, later(6))('referral')).toEqual(created);
    expect(primero.transitions).toHaveLength(1);
  });
});

describe('a referral that a relay has claimed and then slept', () => {
  it('is not made when it wakes, as another may have begun', async () => {
    let minutes = 0;
    const sleeps: Between = (request, reply) => {
      if (request.method === 'PATCH') minutes = 4;
      return reply();
    };
    const ask = relayOf(sleeps, () => later(minutes)());
    expect(await ask('referral')).toEqual(busy);
    expect(primero.transitions).toEqual([]);
  });
});

describe('a referral that Primero has refused', () => {
  it('is asked for again at the same relay as soon as what stood against it is mended', async () => {
    primero.users.clear();
    const ask = relayOf();
    expect(await ask('referral')).toEqual({
      ok: false,
      error: { code: 'rejected', errors: [{ path: '', code: 'recipient' }] },
    });
    primero.users.add('primero_cp');
    expect(await ask('referral')).toEqual(created);
  });
});

describe('a Primero that keeps no notes', () => {
  it('is told of, and nothing is made that could be made twice', async () => {
    primero.lacking.add('notes_section');
    expect(await relayOf()('referral')).toEqual({ ok: false, error: { code: 'unknown', reason: 'storedInPart' } });
    expect(primero.transitions).toEqual([]);
  });
});
