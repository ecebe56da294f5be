import { randomUUID } from 'node:crypto';
import { buildDisclosure, type DisclosurePlan } from '@amparo/definitions';
import type { Submission } from '@amparo/model';
import { createClient, memoryOutbox } from '@amparo/sdk';
import {
  primeroTransport,
  transitionInPrimero,
  type BuiltDisclosure,
  type PrimeroOptions,
  type PrimeroTransition,
} from '@amparo/sdk/transports/primero';
import { beforeEach, describe, expect, it } from 'vitest';
import { planned } from './disclosure-scene.js';
import { ACCOUNT, PrimeroDouble } from './doubles/primero-double.js';

const NOW = '2026-03-20T09:00:00.000Z';
const never = { signal: new AbortController().signal };

let primero: PrimeroDouble;
let asked: string[];
let clock: Date;
beforeEach(() => {
  primero = new PrimeroDouble();
  asked = [];
  clock = new Date(NOW);
});

const options = (): PrimeroOptions => ({
  endpoint: 'https://primero.example/api/v2',
  authorization: () => ACCOUNT,
  now: () => clock,
  fetch: async (input, init) => {
    const request = new Request(input, init);
    asked.push(await request.clone().text());
    return primero.answer(request);
  },
});

const plan = planned({ now: NOW });

function built(of: DisclosurePlan = plan, now = NOW): BuiltDisclosure {
  const made = buildDisclosure(of, { id: randomUUID(), language: 'en', now, confirmed: of.reminders });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** The consent as it was recorded, under the id that the plan rests on. */
const consent = (permissions: Readonly<Record<string, string>> = {}, id = plan.records[0]) => ({
  id: id ?? '',
  form: 'consent',
  answers: {
    permissions: { permCaseManagement: 'yes', permShareServices: 'yes', ...permissions },
    signature: { standing: 'inForce', endsOn: '2027-01-01' },
  },
});

const transition = (changes: Partial<PrimeroTransition> = {}): PrimeroTransition => ({
  kind: 'referral',
  id: '6a0c3f0e-1111-4222-8333-444455556666',
  disclosure: built(),
  users: { 'Health post': 'primero_cp' },
  consent: consent(),
  ...changes,
});

const refer = (changes: Partial<PrimeroTransition> = {}) => transitionInPrimero(transition(changes), options(), never);

async function openCase(): Promise<void> {
  const followUp: Submission = {
    ...{ id: randomUUID(), form: 'followUp', formVersion: '1.0.0', caseCode: plan.caseCode, language: 'en' },
    ...{ createdAt: NOW, answers: { entry: { observation: 'Well.' } }, reasons: {}, settings: {} },
  };
  const client = createClient({ transport: primeroTransport(options()), outbox: memoryOutbox(), locks: null });
  expect(await client.submit(followUp)).toMatchObject({ ok: true });
  asked = [];
}

describe('a referral within Primero', () => {
  it('goes once where a plan lets it, to the body it was planned for, without the way around consent', async () => {
    await openCase();
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

  const faults: readonly (readonly [string, string, () => Partial<PrimeroTransition>])[] = [
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
    clock = new Date(Date.parse(NOW) + 16 * 60 * 1000);
    expect(await refer({ disclosure })).toEqual({ ok: false, error: { code: 'notPlanned', fault: 'outdated' } });
    expect(asked).toEqual([]);
  });

  it('has no disclosure to go on where the plan does not allow one', () => {
    const refused = planned({ now: NOW, consents: [] });
    expect(refused.allowed).toBe(false);
    expect(() => built(refused)).toThrow('notAllowed');
  });
});
