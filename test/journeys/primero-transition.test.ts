import { randomUUID } from 'node:crypto';
import { transitionInPrimero } from '@amparo/sdk/transports/primero';
import { beforeEach, describe, expect, it } from 'vitest';
import { planned } from './disclosure-scene.js';
import { PrimeroDouble } from './doubles/primero-double.js';
import { built, consent, openCase, options, PLANNED_AT, type Asking } from './transition-scene.js';

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
      ...{ users: { 'Health post': 'primero_cp' }, consent: consent() },
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
    expect(await refer({ consent: consent({ permShareServices: 'no' }) })).toEqual({
      ok: false,
      error: { code: 'notCovered', missing: ['permShareServices'] },
    });
    expect(asked).toEqual([]);
  });

  const faults: readonly (readonly [string, string, () => Asking])[] = [
    ['for another purpose', 'otherPurpose', () => ({ kind: 'transfer' })],
    ['to a body that nobody stands for', 'unknownRecipient', () => ({ users: { Police: 'police' } })],
    ['on another consent', 'otherConsent', () => ({ consent: consent({}, randomUUID()) })],
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

  it('has no disclosure to go on where the plan does not allow one', () => {
    const refused = planned({ now: PLANNED_AT, consents: [] });
    expect(refused.allowed).toBe(false);
    expect(() => built(PLANNED_AT, refused)).toThrow('notAllowed');
  });
});
