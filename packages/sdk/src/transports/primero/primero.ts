import type { Outcome, Undelivered } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import type { Attempt, Transport } from '../../transport.js';
import { entriesOf } from '../answers-at.js';
import { wayOf } from '../exchange.js';
import { wayTo } from '../request-url.js';
import { droppedPlaces, fieldsAt, olderValues, unchangedPlaces } from './compare.js';
import { flagsBy, notedConsents, permissionRow, wronglyOn } from './consent-flags.js';
import {
  changeCase,
  deliveryOf,
  judged,
  pathOf,
  readCase,
  type Delivery,
  type Fields,
  type StoredCase,
} from './delivery.js';
import { primeroApi, type PrimeroOptions, type PrimeroSettings } from './primero-options.js';
import { sendPrimeroAttachment } from './send-attachment.js';

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

async function create(delivery: Delivery): Promise<Outcome> {
  const { target, note, settings, ask } = delivery;
  const { flags, rows } = await permissionsOf(delivery, {});
  const { moduleId, note: notes } = settings.mapping;
  const data = { ...target.fields, ...flags, [notes.to]: [...rows, note] };
  const answer = await ask('POST', '/cases', { ...data, id: target.id, module_id: moduleId });
  // 204 without a body is the usual answer to an id of the client's own; it says nothing of what was kept.
  if (answer.status === 200 || answer.status === 201 || answer.status === 204)
    return readBack(delivery, data, 'created');
  return answer.status === 409 ? add(delivery) : judged(answer, target);
}

/** What a consent changes in a case: its flags, and the row that says on what ground. Nothing for any other form. */
async function permissionsOf(
  { consent, day, settings: { mapping } }: Delivery,
  stored: StoredCase,
): Promise<{ readonly flags: Fields; readonly rows: readonly Fields[] }> {
  if (!consent) return { flags: {}, rows: [] };
  const consents = notedConsents(stored, mapping);
  // It arrived when it was first noted, however often it comes.
  const arriving = consents.find(({ id }) => id === consent.id) ?? consent;
  const flags = flagsBy(arriving, consents, { consent: mapping.consent, day });
  return { flags, rows: [await permissionRow(arriving, mapping)] };
}

/** The case is there: by an earlier form, or by an earlier attempt with this one. */
async function add(delivery: Delivery): Promise<Outcome> {
  const { note, settings } = delivery;
  const { to, text } = settings.mapping.note;
  const seen = await readCase(delivery);
  if ('failed' in seen) return seen.failed;
  const known = entriesOf(seen.stored[to]).find((row) => row['unique_id'] === note['unique_id']);
  if (!known) return addNew(delivery, seen.stored);
  return known[text] === note[text] ? addMissing(delivery, seen.stored) : { code: 'conflict' };
}

/** What somebody has changed there since the first attempt is left alone: only what never arrived is sent again. */
async function addMissing(delivery: Delivery, stored: StoredCase): Promise<Outcome> {
  const { target, note, settings } = delivery;
  const { rows } = await permissionsOf(delivery, stored);
  const sent = { ...target.fields, [settings.mapping.note.to]: [...rows, note] };
  const change = { ...fieldsAt(sent, droppedPlaces(sent, stored)), ...wrongFlags(delivery, stored) };
  if (Object.keys(change).length === 0) return receiptFrom(delivery, stored, 'alreadyStored');
  return (await changeCase(delivery, change)) ?? readBack(delivery, sent, 'alreadyStored');
}

async function addNew(delivery: Delivery, stored: StoredCase): Promise<Outcome> {
  const { target, note, consent, settings } = delivery;
  const { to } = settings.mapping.note;
  const { flags, rows } = await permissionsOf(delivery, stored);
  const sent = { ...target.fields, ...flags, [to]: [...rows, note] };
  const older = olderValues({ ...target.fields, ...flags }, stored);
  if (!consent && older.size === 0) return (await changeCase(delivery, sent)) ?? readBack(delivery, sent, 'created');
  // By itself and before the rest: nothing that is refused or dropped of the form holds up a withdrawal.
  const unpermitted = consent && (await changeCase(delivery, { ...flags, [to]: [...rows] }));
  if (unpermitted) return unpermitted;
  // The note comes last where something has to give way: with it, an older value would count as somebody's later change.
  const unchanged = (await changeCase(delivery, target.fields)) ?? (await stillOlder(delivery, { sent, older }));
  return unchanged ?? (await changeCase(delivery, { [to]: [note] })) ?? readBack(delivery, sent, 'created');
}

interface Overwriting {
  readonly sent: Fields;
  readonly older: ReadonlyMap<string, unknown>;
}

/** Whether Primero has dropped the change of a value, so that the older one stands. */
async function stillOlder(delivery: Delivery, { sent, older }: Overwriting): Promise<Outcome | undefined> {
  if (older.size === 0) return undefined;
  const seen = await readCase(delivery);
  if ('failed' in seen) return seen.failed;
  const unchanged = unchangedPlaces(sent, seen.stored, older);
  return unchanged.length === 0 ? undefined : inPart(delivery, unchanged);
}

async function readBack(delivery: Delivery, sent: Fields, code: 'created' | 'alreadyStored'): Promise<Outcome> {
  const seen = await settled(delivery);
  if ('failed' in seen) return seen.failed;
  const dropped = [...droppedPlaces(sent, seen.stored), ...Object.keys(wrongFlags(delivery, seen.stored))];
  if (dropped.length > 0) return inPart(delivery, dropped);
  tell(delivery, []);
  return receiptFrom(delivery, seen.stored, code);
}

/** The case after a change. Nothing locks it: a withdrawal may have come by another relay since the consents were read. */
async function settled(
  delivery: Delivery,
): Promise<{ readonly stored: StoredCase } | { readonly failed: Undelivered }> {
  const seen = await readCase(delivery);
  if ('failed' in seen) return seen;
  const wrong = wrongFlags(delivery, seen.stored);
  if (Object.keys(wrong).length === 0) return seen;
  const failed = await changeCase(delivery, wrong);
  return failed ? { failed } : readCase(delivery);
}

const wrongFlags = ({ consent, day, settings }: Delivery, stored: StoredCase): Fields =>
  consent ? wronglyOn(stored, settings.mapping, day) : {};

function inPart(delivery: Delivery, places: readonly string[]): Outcome {
  tell(
    delivery,
    places.map((place) => pathOf(place, delivery.target)),
  );
  return { code: 'unknown', reason: 'storedInPart' };
}

function tell({ parcel, target: { uncarried }, settings }: Delivery, dropped: readonly string[]): void {
  if (dropped.length > 0 || uncarried.length > 0)
    settings.report({ id: parcel.id, form: parcel.form, dropped, uncarried });
}

function receiptFrom({ parcel, settings }: Delivery, stored: StoredCase, code: 'created' | 'alreadyStored'): Outcome {
  const at = stored['last_updated_at'] ?? stored['created_at'];
  const receivedAt =
    typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? new Date(at).toISOString() : settings.now().toISOString();
  return { code, receipt: { id: parcel.id, contentHash: parcel.contentHash, receivedAt } };
}
