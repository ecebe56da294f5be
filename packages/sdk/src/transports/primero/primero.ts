import type { Json } from '@amparo/model';
import type { FieldError } from '../../field-error.js';
import type { Outcome } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { isRecord } from '../../record.js';
import type { Attempt, Transport } from '../../transport.js';
import { entriesOf } from '../answers-at.js';
import { wayOf } from '../exchange.js';
import { askApi, undelivered, type ApiAnswer } from '../json-api.js';
import { packedSubmission } from '../packed-submission.js';
import { droppedPlaces, fieldsAt } from './compare.js';
import { consentFlags } from './consent-flags.js';
import { primeroApi, type PrimeroOptions, type PrimeroSettings } from './primero-options.js';
import { sendPrimeroAttachment } from './send-attachment.js';
import { wayTo } from '../request-url.js';
import { toCase, type PrimeroCase } from './to-case.js';

/**
 * Makes the transport for Primero v2. It belongs on the host's own server: Primero answers no page of another origin, and
 * an account of it has no place in a page.
 */
export function primeroTransport(options: PrimeroOptions): Transport {
  const settings = primeroApi(options);
  const by = (attempt: Attempt): PrimeroSettings => ({ ...settings, api: wayOf(settings.api, attempt) });
  return {
    name: wayTo('primero', options.endpoint),
    pack: (submission) =>
      Object.hasOwn(settings.mapping.forms, submission.form)
        ? { body: JSON.stringify(submission) }
        : { refused: 'unknownForm' },
    send: (parcel, attempt) => send(parcel, attempt, by(attempt)),
    sendAttachment: (parcel, attachment, attempt) =>
      sendPrimeroAttachment({ parcel, attachment, attempt }, by(attempt)),
  };
}

async function send(parcel: Parcel, { signal }: Attempt, settings: PrimeroSettings): Promise<Outcome> {
  const delivery = await deliveryOf(parcel, signal, settings);
  return delivery ? create(delivery) : { code: 'unknown', reason: 'refused' };
}

/** One submission on its way into its case. */
interface Delivery {
  readonly parcel: Parcel;
  readonly target: PrimeroCase;
  /** Everything that is sent, with the note of the delivery. */
  readonly fields: Readonly<Record<string, Json>>;
  readonly note: Readonly<Record<string, Json>>;
  readonly settings: PrimeroSettings;
  readonly ask: (
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    data?: Readonly<Record<string, Json>>,
  ) => Promise<ApiAnswer>;
}

async function deliveryOf(
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
  const flags =
    submission.form === mapping.consent.form ? consentFlags(submission, mapping, now().toISOString().slice(0, 10)) : {};
  const fields = { ...target.fields, ...flags, [mapping.note.to]: [note] };
  const ask: Delivery['ask'] = (method, path, data) =>
    askApi(api, { method, path, signal, ...(data && { body: { data } }) });
  return { parcel, target, fields, note, settings, ask };
}

async function create(delivery: Delivery): Promise<Outcome> {
  const { target, fields, settings, ask } = delivery;
  const { moduleId } = settings.mapping;
  const answer = await ask('POST', '/cases', { ...fields, id: target.id, module_id: moduleId });
  // 204 without a body is the usual answer to an id of the client's own; it says nothing of what was kept.
  if (answer.status === 200 || answer.status === 201 || answer.status === 204) return readBack(delivery, 'created');
  return answer.status === 409 ? add(delivery) : judged(answer, target);
}

/** The case is there: by an earlier form, or by an earlier attempt with this one. */
async function add(delivery: Delivery): Promise<Outcome> {
  const { target, fields, note, settings, ask } = delivery;
  const { to, text } = settings.mapping.note;
  const answer = await ask('GET', `/cases/${target.id}`);
  const stored = caseIn(answer, target);
  if (!stored) return undelivered(answer);
  const known = entriesOf(stored[to]).find((row) => row['unique_id'] === note['unique_id']);
  if (known && known[text] !== note[text]) return { code: 'conflict' };
  const missing = known ? droppedPlaces(fields, stored) : [];
  if (known && missing.length === 0) return receiptFrom(delivery, stored, 'alreadyStored');
  // What somebody has changed there since the first attempt is left alone: only what never arrived is sent again.
  const sent = known ? fieldsAt(fields, missing) : fields;
  const patched = await ask('PATCH', `/cases/${target.id}`, { ...sent, module_id: settings.mapping.moduleId });
  if (patched.status !== 200 && patched.status !== 204) return judged(patched, target);
  return readBack(delivery, known ? 'alreadyStored' : 'created');
}

async function readBack(delivery: Delivery, code: 'created' | 'alreadyStored'): Promise<Outcome> {
  const { target, fields, parcel, settings, ask } = delivery;
  const answer = await ask('GET', `/cases/${target.id}`);
  const stored = caseIn(answer, target);
  if (!stored) return undelivered(answer);
  const dropped = droppedPlaces(fields, stored).map((place) => pathOf(place, target));
  if (dropped.length > 0 || target.uncarried.length > 0)
    settings.report({ id: parcel.id, form: parcel.form, dropped, uncarried: target.uncarried });
  return dropped.length > 0 ? { code: 'unknown', reason: 'storedInPart' } : receiptFrom(delivery, stored, code);
}

function receiptFrom(
  { parcel, settings }: Delivery,
  stored: Readonly<Record<string, unknown>>,
  code: 'created' | 'alreadyStored',
): Outcome {
  const at = stored['last_updated_at'] ?? stored['created_at'];
  const receivedAt =
    typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? new Date(at).toISOString() : settings.now().toISOString();
  return { code, receipt: { id: parcel.id, contentHash: parcel.contentHash, receivedAt } };
}

/** What was not taken. Only the places of a refusal are read, never its words: they may repeat an answer. */
function judged(answer: ApiAnswer, target: PrimeroCase): Outcome {
  if (answer.status !== 422 && answer.status !== 400) return undelivered(answer);
  const errors = isRecord(answer.json) ? entriesOf(answer.json['errors']) : [];
  const places = errors.flatMap(({ detail }): readonly unknown[] => (Array.isArray(detail) ? detail : [detail]));
  const paths = places.flatMap((place) =>
    typeof place === 'string' ? [pathOf(place.replace(/^\//, ''), target)] : [],
  );
  return { code: 'rejected', errors: [...new Set(paths)].map((path): FieldError => ({ path, code: 'invalid' })) };
}

/** Our path of a place there: of the value, of its row, or else the field's own name. */
function pathOf(place: string, { origins }: PrimeroCase): string {
  const steps = place.split('/');
  for (let length = steps.length; length > 0; length--) {
    const path = origins.get(steps.slice(0, length).join('/'));
    if (path !== undefined) return path;
  }
  return /^[\w/]{1,200}$/.test(place) ? place : '';
}

/** Whoever answers in Primero's place (a captive portal) does not know the id of the case. */
function caseIn({ status, json }: ApiAnswer, { id }: PrimeroCase): Readonly<Record<string, unknown>> | undefined {
  const data = status === 200 && isRecord(json) ? json['data'] : undefined;
  return isRecord(data) && data['id'] === id ? data : undefined;
}
