import type { Json } from '@amparo/model';
import type { FieldError } from '../../field-error.js';
import type { Undelivered } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { isRecord } from '../../record.js';
import { entriesOf } from '../answers-at.js';
import { askApi, undelivered, type ApiAnswer } from '../json-api.js';
import { packedSubmission } from '../packed-submission.js';
import { arrivingConsent, type NotedConsent } from './consent-flags.js';
import type { PrimeroSettings } from './primero-options.js';
import { toCase, type PrimeroCase } from './to-case.js';

export type Fields = Readonly<Record<string, Json>>;

/** A case as Primero has it. */
export type StoredCase = Readonly<Record<string, unknown>>;

/** One submission on its way into its case. */
export interface Delivery {
  readonly parcel: Parcel;
  readonly target: PrimeroCase;
  /** The row that says which submission the case has taken. */
  readonly note: Fields;
  /** What it says of the flags, when it is a consent. */
  readonly consent: NotedConsent | undefined;
  /** Today (`2026-03-04`). */
  readonly day: string;
  readonly settings: PrimeroSettings;
  readonly ask: (method: 'GET' | 'POST' | 'PATCH', path: string, data?: Fields) => Promise<ApiAnswer>;
}

/** Undefined when the parcel holds nothing that the mapping knows. */
export async function deliveryOf(
  parcel: Parcel,
  signal: AbortSignal,
  settings: PrimeroSettings,
): Promise<Delivery | undefined> {
  const { mapping, api, now } = settings;
  const submission = packedSubmission(parcel);
  const target = submission && (await toCase(submission, mapping));
  if (!target) return undefined;
  const note = {
    unique_id: parcel.id.toLowerCase(),
    [mapping.note.subject]: `Amparo: ${submission.form} ${submission.formVersion}`,
    [mapping.note.text]: `SHA-256 ${parcel.contentHash}`,
  };
  const at = now();
  const isConsent = submission.form === mapping.consent.form;
  const consent = isConsent ? arrivingConsent(submission, mapping, at.getTime()) : undefined;
  const ask: Delivery['ask'] = (method, path, data) =>
    askApi(api, { method, path, signal, ...(data && { body: { data } }) });
  return { parcel, target, note, consent, day: at.toISOString().slice(0, 10), settings, ask };
}

/** The case as it is there, or why that is not known. */
export async function readCase({
  target: { id },
  ask,
}: Pick<Delivery, 'ask' | 'target'>): Promise<{ readonly stored: StoredCase } | { readonly failed: Undelivered }> {
  const answer = await ask('GET', `/cases/${id}`);
  const stored = caseIn(answer, id);
  return stored ? { stored } : { failed: undelivered(answer) };
}

/** The case in an answer: whoever answers in Primero's place (a captive portal) does not know its id. */
export function caseIn({ status, json }: ApiAnswer, id: string): StoredCase | undefined {
  const data = status === 200 && isRecord(json) ? json['data'] : undefined;
  return isRecord(data) && data['id'] === id ? data : undefined;
}

/** Changes the case; undefined when Primero has taken it, which says nothing of what it kept. */
export async function changeCase(
  { target, settings, ask }: Delivery,
  change: Fields,
): Promise<Undelivered | undefined> {
  const answer = await ask('PATCH', `/cases/${target.id}`, { ...change, module_id: settings.mapping.moduleId });
  return answer.status === 200 || answer.status === 204 ? undefined : judged(answer, target);
}

/** What was not taken. Only the places of a refusal are read, never its words: they may repeat an answer. */
export function judged(answer: ApiAnswer, target: PrimeroCase): Undelivered {
  const errors = errorsIn(answer);
  if (!errors || (answer.status !== 422 && answer.status !== 400)) return undelivered(answer);
  const places = errors.flatMap(({ detail }): readonly unknown[] => (Array.isArray(detail) ? detail : [detail]));
  const paths = places.flatMap((place) =>
    typeof place === 'string' ? [pathOf(place.replace(/^\//, ''), target)] : [],
  );
  return { code: 'rejected', errors: [...new Set(paths)].map((path): FieldError => ({ path, code: 'invalid' })) };
}

/** What Primero has against a request; undefined when the answer is not its own, such as the page of a proxy. */
export const errorsIn = ({ json }: ApiAnswer): ReturnType<typeof entriesOf> | undefined =>
  isRecord(json) && Array.isArray(json['errors']) ? entriesOf(json['errors']) : undefined;

/** Our path of a place there: of the value, of its row, or else the field's own name. */
export function pathOf(place: string, { origins }: PrimeroCase): string {
  const steps = place.split('/');
  for (let length = steps.length; length > 0; length--) {
    const path = origins.get(steps.slice(0, length).join('/'));
    if (path !== undefined) return path;
  }
  return /^[\w/]{1,200}$/.test(place) ? place : '';
}
