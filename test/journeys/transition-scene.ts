import { randomUUID } from 'node:crypto';
import { buildDisclosure, type DisclosurePlan, type DisclosurePurpose } from '@amparo/definitions';
import type { Submission } from '@amparo/model';
import { createClient, memoryOutbox } from '@amparo/sdk';
import {
  primeroTransport,
  type BuiltDisclosure,
  type PrimeroOptions,
  type PrimeroTransition,
} from '@amparo/sdk/transports/primero';
import { healthPost, planned, type Scene } from './disclosure-scene.js';
import { ACCOUNT, type PrimeroDouble } from './doubles/primero-double.js';

export const PLANNED_AT = '2026-03-20T09:00:00.000Z';

export const plan = planned({ now: PLANNED_AT });

/** What is changed of the referral that a test asks for. */
export type Asking = Partial<PrimeroTransition>;

/** The judge of a host: it plans again by what it has recorded, and looks at nothing but whom it was planned for. */
export const plannedAgain =
  (scene: Scene = {}): PrimeroTransition['mayGo'] =>
  ({ answers: { disclosure } }) => {
    const { purpose, body } = disclosure as unknown as { readonly purpose: DisclosurePurpose; readonly body: string };
    return body === healthPost.body && planned({ ...scene, purpose, now: PLANNED_AT }).allowed;
  };

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

type Signature = Readonly<Record<string, string | readonly string[]>>;

interface Consent {
  /** The one that the plan rests on unless given. */
  readonly id?: string | undefined;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly signature?: Signature;
  readonly completedAt?: string;
}

/** A consent of the case, as it was submitted: to help and to sharing, in force for a year. */
export const consent = ({
  id = plan.records[0],
  permissions,
  signature,
  completedAt = '2026-03-04T10:30+02:00',
}: Consent = {}): Submission => ({
  ...formOf('consent', {
    caseHeader: { completedAt },
    permissions: { permCaseManagement: 'yes', permShareServices: 'yes', ...permissions },
    signature: { standing: 'inForce', endsOn: '2027-01-01', ...signature },
  }),
  id: id ?? '',
});

/** The same consent, taken back as a whole. */
export const withdrawal = (): Submission =>
  consent({
    ...{ id: randomUUID(), completedAt: '2026-03-12T10:00+02:00' },
    signature: { standing: 'withdrawn', withdrawnAt: '2026-03-12T10:00+02:00' },
  });

const formOf = (form: string, answers: Submission['answers']): Submission => ({
  ...{ id: randomUUID(), form, formVersion: '1.0.0', caseCode: plan.caseCode, language: 'en' },
  ...{ createdAt: PLANNED_AT, answers, reasons: {}, settings: {} },
});

/** Sends forms of the case into Primero, one after the other. */
export async function sendForms(way: PrimeroOptions, ...forms: readonly Submission[]): Promise<void> {
  const client = createClient({ transport: primeroTransport(way), outbox: memoryOutbox(), locks: null });
  for (const form of forms) {
    const sent = await client.submit(form);
    if (!sent.ok) throw new Error(sent.error.code);
  }
}

/** Puts the case of the plan into Primero, by its first form and the consent that the plan rests on. */
export const openCase = (primero: PrimeroDouble, { records }: DisclosurePlan = plan): Promise<void> =>
  sendForms(options(primero), formOf('followUp', { entry: { observation: 'Well.' } }), consent({ id: records[0] }));
