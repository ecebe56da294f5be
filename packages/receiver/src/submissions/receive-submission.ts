import { createHash } from 'node:crypto';
import type { Environment, Form } from '@amparo/model';
import { readSubmission } from '@amparo/model';
import { attachmentsIn } from '../attachments/attachments-in.js';
import { objectionToAttachments } from '../attachments/objection-to-attachments.js';
import type { Archive, Arrived } from './archive.js';
import type { Receipt } from './receipt.js';
import { refuse, type Refusal } from '../refusal.js';
import { readSealed } from '../sealed/read-sealed.js';
import { readStrictJson } from '../strict-json.js';
import { readSubmissionId } from './submission-id.js';
import type { Unchecked } from './unchecked.js';

// Enough to mend a submission with; hostile ones could make the answer larger than what they sent.
const MOST_ERRORS = 100;

/** What came over the wire: the exact bytes, and the id of the address where there was one. */
export interface Arrival {
  readonly bytes: Uint8Array;
  /** Name of the token that sent it. */
  readonly by: string;
  readonly id?: string;
}

/** What a submission is received with. */
export interface Reception {
  readonly archive: Archive;
  /** Several versions of one form may stand beside each other: a queue may hold what an older one made. */
  readonly forms: readonly Form[];
  readonly now: () => Date;
  /** Only what is sealed is taken: no plain answer is ever stored. */
  readonly sealedOnly: boolean;
  /** Largest attachment in bytes. */
  readonly maxAttachmentBytes: number;
  readonly environment: (createdAt: unknown) => Environment;
  readonly reportUnchecked?: ((unchecked: Unchecked) => void) | undefined;
}

/** What became of a submission. */
export type Outcome =
  | { readonly code: 'created' | 'alreadyStored'; readonly receipt: Receipt }
  | { readonly code: 'refused'; readonly refusal: Refusal };

/** Checks a submission and stores it once; a replay of the same bytes gets the first receipt again. */
export async function receiveSubmission(arrival: Arrival, reception: Reception): Promise<Outcome> {
  const opened = openArrival(arrival);
  if (!opened.ok) return { code: 'refused', refusal: opened.refusal };
  // Before the definition is asked: what is stored stays stored, though a rule about today may meanwhile say no.
  const known = await reception.archive.receipt(opened.letter.id);
  if (known) return compare(known, opened.letter.contentHash);
  const checked = check(opened.letter, reception);
  if (!checked.ok) return { code: 'refused', refusal: checked.refusal };
  const outcome = await store(checked.arrived, reception.archive);
  const { id, form } = checked.arrived;
  if (outcome.code === 'created' && checked.unchecked.length > 0)
    reception.reportUnchecked?.({ id, form, paths: checked.unchecked });
  return outcome;
}

interface Letter {
  readonly id: string;
  readonly by: string;
  readonly body: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly contentHash: string;
}

type Refused = { readonly ok: false; readonly refusal: Refusal };

function openArrival({ bytes, id, by }: Arrival): { readonly ok: true; readonly letter: Letter } | Refused {
  const body = readUtf8(bytes);
  if (body === undefined) return no(refuse('malformed', 'The body is not UTF-8 text.'));
  const read = readStrictJson(body);
  if (!read.ok) return no(refuse('malformed', read.sentence));
  if (!isRecord(read.json)) return no(refuse('malformed', 'The body is not a JSON object.'));
  const own = readSubmissionId(read.json['id']);
  if (own === undefined) return no(refuse('malformed', 'The id in the body is not a UUID.'));
  if (id !== undefined && id !== own) return no(refuse('idMismatch'));
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, letter: { id: own, by, body, json: read.json, contentHash } };
}

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    // Without `ignoreBOM` a byte order mark would vanish, and the text would no longer be the bytes that were hashed.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Checked {
  readonly ok: true;
  readonly arrived: Arrived;
  readonly unchecked: readonly string[];
}

function check(letter: Letter, reception: Reception): Checked | Refused {
  const found = 'sealed' in letter.json ? checkSealed(letter) : checkPlain(letter, reception);
  if (!found.ok) return found;
  const wrong = objectionToAttachments(found.contents.attachments, reception.maxAttachmentBytes);
  if (wrong !== undefined) return no(refuse('attachmentsRefused', wrong));
  const { id, by, body, contentHash } = letter;
  const receivedAt = reception.now().toISOString();
  const arrived = { id, by, body, contentHash, receivedAt, ...found.contents };
  return { ok: true, arrived, unchecked: found.unchecked };
}

/** What is written down of a submission beside its exact text. */
type Contents = Pick<Arrived, 'form' | 'formVersion' | 'caseCode' | 'sealed' | 'attachments'>;

type Found = { readonly ok: true; readonly contents: Contents; readonly unchecked: readonly string[] } | Refused;

function checkSealed({ json }: Letter): Found {
  const read = readSealed(json);
  if (!read.ok) return no(refuse('malformed', read.sentence));
  return { ok: true, contents: { form: '', formVersion: '', sealed: true, ...read.sealed }, unchecked: [] };
}

function checkPlain(letter: Letter, reception: Reception): Found {
  if (reception.sealedOnly) return no(refuse('sealedOnly'));
  const name = letter.json['form'];
  if (typeof name !== 'string') return no(refuse('malformed', 'The body does not name its form.'));
  const form = formFor(letter, reception.forms);
  if (!form) return no(refuse('unknownForm'));
  const read = readSubmission(form, letter.json, reception.environment(letter.json['createdAt']));
  if (!read.ok) return no({ ...refuse('rejected'), errors: read.issues.slice(0, MOST_ERRORS).map(told) });
  const { formVersion, caseCode, answers } = read.submission;
  if (`${formVersion}${caseCode}`.includes('\0')) return no(refuse('malformed', 'A code holds the character U+0000.'));
  return {
    ok: true,
    contents: { form: name, formVersion, caseCode, sealed: false, attachments: attachmentsIn(answers) },
    unchecked: read.unchecked,
  };
}

function formFor(letter: Letter, forms: readonly Form[]): Form | undefined {
  const versions = forms.filter(({ id }) => id === letter.json['form']);
  return versions.find(({ version }) => version === letter.json['formVersion']) ?? versions.at(-1);
}

// Named one by one, so that whatever else an issue comes to hold can never leave with it.
const told = ({ path, code, sentence }: { path: string; code: string; sentence: string }) => ({ path, code, sentence });

async function store(arrived: Arrived, archive: Archive): Promise<Outcome> {
  const { id, contentHash, receivedAt } = arrived;
  if (await archive.add(arrived)) return { code: 'created', receipt: { id, contentHash, receivedAt } };
  const first = await archive.receipt(id);
  if (!first) throw new Error('A submission was neither stored nor found.');
  return compare(first, contentHash);
}

const compare = (stored: Receipt, contentHash: string): Outcome =>
  stored.contentHash === contentHash
    ? { code: 'alreadyStored', receipt: stored }
    : { code: 'refused', refusal: refuse('conflict') };

const no = (refusal: Refusal): Refused => ({ ok: false, refusal });

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
