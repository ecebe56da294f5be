import { randomUUID } from 'node:crypto';
import { buildDisclosure, type DisclosurePlan } from '@amparo/definitions';
import type { Submission } from '@amparo/model';
import { createClient, memoryOutbox } from '@amparo/sdk';
import {
  primeroTransport,
  type BuiltDisclosure,
  type PrimeroOptions,
  type PrimeroTransition,
} from '@amparo/sdk/transports/primero';
import { planned } from './disclosure-scene.js';
import { ACCOUNT, type PrimeroDouble } from './doubles/primero-double.js';

export const PLANNED_AT = '2026-03-20T09:00:00.000Z';

export const plan = planned({ now: PLANNED_AT });

/** What is changed of the referral that a test asks for. */
export type Asking = Partial<PrimeroTransition>;

/** What stands between the transport and Primero: it may give another reply than Primero's own. */
type Between = (request: Request, reply: () => Promise<Response>) => Promise<Response>;

export const options = (
  primero: PrimeroDouble,
  between: Between = (_, reply) => reply(),
  now: () => Date = () => new Date(PLANNED_AT),
): PrimeroOptions => ({
  endpoint: 'https://primero.example/api/v2',
  authorization: () => ACCOUNT,
  settleMs: 0, // the double has written a case when it answers
  now,
  fetch: async (...of) => {
    const request = new Request(...of);
    return between(request.clone(), () => primero.answer(request));
  },
});

/** What a plan lets go, as the worker has seen it. */
export function built(
  now = PLANNED_AT,
  of: DisclosurePlan = now === PLANNED_AT ? plan : planned({ now }),
): BuiltDisclosure {
  const made = buildDisclosure(of, { id: randomUUID(), language: 'en', now, confirmed: of.reminders });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** The consent as it was recorded, under the id that the plan rests on. */
export const consent = (permissions: Readonly<Record<string, string>> = {}, id = plan.records[0]) => ({
  id: id ?? '',
  form: 'consent',
  answers: {
    permissions: { permCaseManagement: 'yes', permShareServices: 'yes', ...permissions },
    signature: { standing: 'inForce', endsOn: '2027-01-01' },
  },
});

/** Puts the case of the plan into Primero, by its first form. */
export async function openCase(primero: PrimeroDouble): Promise<void> {
  const followUp: Submission = {
    ...{ id: randomUUID(), form: 'followUp', formVersion: '1.0.0', caseCode: plan.caseCode, language: 'en' },
    ...{ createdAt: PLANNED_AT, answers: { entry: { observation: 'Well.' } }, reasons: {}, settings: {} },
  };
  const transport = primeroTransport(options(primero));
  const client = createClient({ transport, outbox: memoryOutbox(), locks: null });
  const sent = await client.submit(followUp);
  if (!sent.ok) throw new Error(sent.error.code);
}
