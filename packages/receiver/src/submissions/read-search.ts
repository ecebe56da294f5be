import type { ReceiptFilter } from './archive.js';
import { readStrictJson } from '../strict-json.js';
import { readSubmissionId } from './submission-id.js';

/** What is looked for, and after which submission to go on. */
interface Search {
  readonly filter: ReceiptFilter;
  readonly after?: string;
}

type ReadSearch = { readonly ok: true; readonly search: Search } | { readonly ok: false; readonly sentence: string };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const LONGEST = 200;

/** Reads what somebody looks for; one sentence when it cannot be read. */
export function readSearch(bytes: Uint8Array): ReadSearch {
  const read = readStrictJson(new TextDecoder().decode(bytes));
  if (!read.ok) return { ok: false, sentence: read.sentence };
  if (typeof read.json !== 'object' || read.json === null || Array.isArray(read.json)) {
    return { ok: false, sentence: 'The body is not a JSON object.' };
  }
  const { after, ...filter } = read.json as Readonly<Record<string, unknown>>;
  const wrong = Object.entries(filter).find(([name, value]) => !(CHECKS[name]?.(value) ?? false))?.[0];
  if (wrong !== undefined)
    return { ok: false, sentence: 'The search asks for something that this receiver does not know.' };
  if (after === undefined) return { ok: true, search: { filter } };
  const id = readSubmissionId(after);
  return id === undefined
    ? { ok: false, sentence: 'The id after which to go on is not a UUID.' }
    : { ok: true, search: { filter, after: id } };
}

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= LONGEST && !value.includes('\0');
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  caseCode: isText,
  form: isText,
  sealed: (value) => typeof value === 'boolean',
  from: isInstant,
  until: isInstant,
} satisfies Record<keyof ReceiptFilter, (value: unknown) => boolean>;
