import type { Json } from '@amparo/model';
import { unknown, type Undelivered } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { isRecord } from '../../record.js';
import type { Attempt } from '../../transport.js';
import type { OpenRosaOptions } from './openrosa-options.js';
import { sealWhole } from './pack-record.js';
import { ofVersion, recordHead, type RecordHead } from './record-head.js';
import { isEncryptedVersion, plainVersion, type ServerForm } from './server-form.js';
import type { ServerForms } from './server-forms.js';

/** A record as it travels, the same at every attempt. */
export interface Travelling {
  readonly body: string;
  /** With what it is sealed; undefined where it goes in plain text. */
  readonly sealed: SealedWith | undefined;
}

/** The encrypted record, and the key of its files, in base 64. */
export interface SealedWith {
  readonly key: string;
  readonly xml: string;
}

interface Around {
  readonly options: OpenRosaOptions;
  /** Undefined where the host says that the server has no list. */
  readonly forms: ServerForms | undefined;
  readonly attempt: Pick<Attempt, 'signal' | 'fetch' | 'remember'>;
  /** Whether the server may not have the record yet: what it has in plain text is not sealed afterwards. */
  readonly isNew: boolean;
}

/** What goes in place of a parcel, or why nothing may; plain text only where the server says that its form takes that. */
export async function travelling(
  parcel: Parcel,
  around: Around,
): Promise<Travelling | { readonly failed: Undelivered }> {
  const known = sealedIn(parcel.memory);
  if (known) return { body: known.envelope ?? parcel.body, sealed: known };
  // Only the envelope of a sealed record: stored alone, it would get a receipt for what nobody can ever read.
  if (isEnvelope(parcel.body)) return { failed: unknown('unreadable') };
  const head = recordHead(parcel.body);
  // No record of OpenRosa, such as one that another transport has packed: nobody could say whether its form is encrypted.
  if (!head) return { failed: unknown('unreadable') };
  const plain: Travelling = { body: parcel.body, sealed: undefined };
  if (!around.forms) return plain;
  const form = await around.forms.ask(head.formId, around.attempt);
  if ('failed' in form) return form;
  if (form.isEncrypted) return sealedTo(form, { parcel, head, ...around });
  // The form here says that it is encrypted: whoever changed it there has not told.
  return isEncryptedVersion(head.version) ? { failed: MUST_BE_SEALED } : plain;
}

const isEnvelope = (body: string): boolean =>
  body.includes('<data xmlns="http://www.opendatakit.org/xforms/encrypted"');

const MUST_BE_SEALED = unknown('mustBeSealed');

interface ToSeal extends Around {
  readonly parcel: Parcel;
  readonly head: RecordHead;
}

async function sealedTo(
  { version, publicKey }: ServerForm,
  { parcel, head, options, attempt, isNew }: ToSeal,
): Promise<Travelling | { readonly failed: Undelivered }> {
  const offered = { form: parcel.form, formId: head.formId, publicKey: publicKey ?? '' };
  const isAccepted = isNew && publicKey !== undefined && options.acceptsKey?.(offered) === true;
  if (!isAccepted || /[<>&"]/.test(version)) return { failed: MUST_BE_SEALED };
  // The server would take a record of another version of its form for none.
  if (plainVersion(version) !== plainVersion(head.version)) return { failed: unknown('notFound') };
  const record = ofVersion(parcel.body, version);
  const { attachments } = parcel;
  const whole = await sealWhole({ record, head: { ...head, version }, publicKey, attachments, options });
  if ('refused' in whole)
    return { failed: whole.refused === 'brokenKey' ? MUST_BE_SEALED : unknown('attachmentMissing') };
  const { envelope, key, xml } = whole;
  // Before it is sent: sealed anew it would be another record under the same id.
  await attempt.remember({ key, xml, envelope });
  return { body: envelope, sealed: { key, xml } };
}

function sealedIn(memory: Json): (SealedWith & { readonly envelope?: string }) | undefined {
  if (!isRecord(memory)) return undefined;
  const { key, xml, envelope } = memory;
  if (typeof key !== 'string' || typeof xml !== 'string') return undefined;
  return { key, xml, ...(typeof envelope === 'string' && { envelope }) };
}
