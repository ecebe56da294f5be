import { randomUUID } from 'node:crypto';
import { isDisclosure } from '@amparo/definitions';
import { transitionInPrimero } from '@amparo/sdk/transports/primero';
import { beforeEach, describe, expect, it } from 'vitest';
import { planned } from './disclosure-scene.js';
import { PrimeroDouble } from './doubles/primero-double.js';
import {
  built,
  consent,
  openCase,
  options,
  PLANNED_AT,
  sendForms,
  withdrawal,
  type Asking,
} from './transition-scene.js';

let primero: PrimeroDouble;
let asked: string[];
let clock: Date;
beforeEach(() => {
  primero = new PrimeroDouble();
  asked = [];
  clock = new Date(PLANNED_AT);
});

function refer(changes: Asking = {}) {
  const way = options(
    primero,
    async (request, reply) => {
      asked.push(await request.text());
      return reply();
    },
    () => clock,
  );
  return transitionInPrimero(
    {
      ...{ kind: 'referral', id: '6a0c3f0e-1111-4222-8333-444455556666', disclosure: built() },
      ...{ users: { 'Health post': 'primero_cp' }, mayGo: isDisclosure },
      ...changes,
    },
    way,
    { signal: new AbortController().signal },
  );
}

describe('a referral within Primero', () => {
  it('goes once where a plan lets it, to the body it was planned for, without the way around consent', async () => {
    await openCase(primero);
    expect(await refer()).toEqual({ ok: true, code: 'created' });
    expect(await refer()).toEqual({ ok: true, code: 'alreadyStored' });
    expect(primero.transitions).toHaveLength(1);
    expect(primero.transitions[0]).toMatchObject({ data: { transitioned_to: 'primero_cp' } });
    expect(asked.some((body) => body.includes('consent_overridden'))).toBe(false);
  });

  it('does not go on what the consent does not cover, and the permission is named', async () => {
    await sendForms(options(primero), consent({ permissions: { permShareServices: 'no' } }));
    expect(await refer()).toEqual({ ok: false, error: { code: 'notCovered', missing: ['permShareServices'] } });
    expect(primero.transitions).toEqual([]);
  });

  const faults: readonly (readonly [string, string, () => Asking])[] = [
    ['for another purpose', 'otherPurpose', () => ({ kind: 'transfer' })],
    ['to a body that nobody stands for', 'unknownRecipient', () => ({ users: { Police: 'police' } })],
    ['by a copy of a disclosure, which anybody can write', 'notPermitted', () => ({ disclosure: { ...built() } })],
    ['where the judge gives a list of obstacles', 'notPermitted', () => ({ mayGo: (() => []) as never })],
    [
      'by something that is no disclosure',
      'noPlan',
      () => ({ disclosure: { ...built(), answers: { consent: { permShareServices: 'yes' } } } }),
    ],
  ];
  it.each(faults)('does not go %s', async (_, fault, changes) => {
    expect(await refer(changes())).toEqual({ ok: false, error: { code: 'notPlanned', fault } });
    expect(asked).toEqual([]);
  });

  it('does not go when the plan is older than a quarter of an hour', async () => {
    const disclosure = built();
    clock = new Date(Date.parse(PLANNED_AT) + 16 * 60 * 1000);
    expect(await refer({ disclosure })).toEqual({ ok: false, error: { code: 'notPlanned', fault: 'outdated' } });
    expect(asked).toEqual([]);
  });

  it('waits where the judge has no answer', async () => {
    const mayGo = () => Promise.reject(new Error('the database is away'));
    expect(await refer({ mayGo })).toEqual({ ok: false, error: { code: 'retryable', reason: 'server' } });
    expect(asked).toEqual([]);
  });

  it('has no disclosure to go on where the plan does not allow one', () => {
    const refused = planned({ now: PLANNED_AT, consents: [] });
    expect(refused.allowed).toBe(false);
    expect(() => built(PLANNED_AT, refused)).toThrow('notAllowed');
  });
});

describe('a referral, and what the case in Primero says of consent', () => {
  const flags = (): unknown[] => {
    const [record] = [...primero.cases.values()];
    return [record?.['consent_for_services'], record?.['disclosure_other_orgs']];
  };
  const bothMissing = {
    ok: false,
    error: { code: 'notCovered', missing: ['permCaseManagement', 'permShareServices'] },
  };
  const otherConsent = { ok: false, error: { code: 'notPlanned', fault: 'otherConsent' } };

  it('does not go before the consent that it rests on has arrived there', async () => {
    await sendForms(options(primero), { ...consent(), form: 'followUp', id: randomUUID() });
    expect(await refer()).toEqual(otherConsent);
    expect(flags()).toEqual([undefined, undefined]);
  });

  it.each([
    ['after', () => [consent(), withdrawal()]],
    ['before the consent, which was on its way for longer', () => [withdrawal(), consent()]],
  ])('does not go when a withdrawal came there %s, and switches nothing on', async (_, forms) => {
    await sendForms(options(primero), ...forms());
    expect(await refer()).toEqual(bothMissing);
    expect(flags()).toEqual([false, false]);
    expect(primero.transitions).toEqual([]);
  });

  it('does not go when somebody has taken a tick away there, and leaves it so', async () => {
    await openCase(primero);
    for (const [id, record] of primero.cases) primero.cases.set(id, { ...record, disclosure_other_orgs: false });
    expect(await refer()).toEqual({ ok: false, error: { code: 'notCovered', missing: ['permShareServices'] } });
    expect(flags()).toEqual([true, false]);
    expect(primero.transitions).toEqual([]);
  });

  it('does not go when the consent has ended since it arrived, and its ticks are taken away', async () => {
    const then = options(primero, undefined, () => new Date('2026-03-10T09:00:00.000Z'));
    await sendForms(then, consent({ signature: { endsOn: '2026-03-19' } }));
    expect(flags()).toEqual([true, true]);
    expect(await refer()).toEqual(bothMissing);
    expect(flags()).toEqual([false, false]);
  });

  it('does not go by a plan that has not seen the newest consent, which may name another body', async () => {
    await sendForms(options(primero), consent(), consent({ id: randomUUID(), completedAt: '2026-03-18T10:00+02:00' }));
    expect(await refer()).toEqual(otherConsent);
    expect(primero.transitions).toEqual([]);
  });

  it('is refused by Primero when a withdrawal comes between the look and the referral', async () => {
    await openCase(primero);
    const way = options(primero, async (request, reply) => {
      if (request.method === 'POST') await sendForms(options(primero), withdrawal());
      return reply();
    });
    const asking = { kind: 'referral', id: randomUUID(), disclosure: built(), mayGo: isDisclosure } as const;
    const users = { 'Health post': 'primero_cp' };
    expect(await transitionInPrimero({ ...asking, users }, way, { signal: new AbortController().signal })).toEqual({
      ok: false,
      error: { code: 'rejected', errors: [{ path: '', code: 'consent' }] },
    });
    expect(primero.transitions).toEqual([]);
  });
});
