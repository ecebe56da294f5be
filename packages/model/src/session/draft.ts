import type { Form } from '../form/form.js';
import { isRecord, type Json } from '../answers/json.js';
import { emptyState, type FormState } from './state.js';

/** A form state as it is stored, with the form and version that wrote it. */
export interface StoredDraft {
  readonly form: string;
  readonly version: string;
  readonly answers: Readonly<Record<string, Json>>;
  readonly left: readonly string[];
  readonly section: string;
  readonly triedToSend: boolean;
  readonly reasons: Readonly<Record<string, string>>;
}

/** Why a stored draft cannot be opened; it must be kept untouched. */
export type DraftProblem = 'foreignForm' | 'newerVersion' | 'noMigration' | 'damaged';

/** Writes a state as JSON. */
export const toDraft = (form: Form, state: FormState): StoredDraft & { readonly [key: string]: Json } => ({
  form: form.id,
  version: form.version,
  answers: Object.fromEntries(state.answers),
  left: [...state.left],
  section: state.section,
  triedToSend: state.triedToSend,
  reasons: Object.fromEntries(state.reasons),
});

/**
 * Reads a stored state, bringing an older version up to date. Answers at paths that the form no longer has stay in the
 * state, so that nothing is lost.
 */
export function fromDraft(
  form: Form,
  stored: unknown,
):
  | { readonly ok: true; readonly state: FormState }
  | { readonly ok: false; readonly error: { readonly code: DraftProblem } } {
  if (!isStored(stored)) return { ok: false, error: { code: 'damaged' } };
  if (stored.form !== form.id) return { ok: false, error: { code: 'foreignForm' } };
  if (isNewer(stored.version, form.version)) return { ok: false, error: { code: 'newerVersion' } };
  const answers = migrated(form, stored);
  if (!answers) return { ok: false, error: { code: 'noMigration' } };
  const state: FormState = {
    ...emptyState(stored.section),
    answers: new Map(Object.entries(answers)),
    left: new Set(stored.left),
    triedToSend: stored.triedToSend,
    reasons: new Map(Object.entries(stored.reasons)),
  };
  return { ok: true, state };
}

function migrated(form: Form, { version, answers }: StoredDraft): StoredDraft['answers'] | undefined {
  let [at, now] = [version, answers];
  for (const step of form.migrations) {
    if (step.from !== at) continue;
    now = step.answers(now);
    at = step.to;
  }
  // A patch changes words only, so it needs no migration.
  return minor(at) === minor(form.version) ? now : undefined;
}

const minor = (version: string): string => version.replace(/\.\d+$/, '');

const isNewer = (version: string, than: string): boolean => version.localeCompare(than, 'en', { numeric: true }) > 0; // by the parts' numbers: 1.10.0 comes after 1.9.0

function isStored(stored: unknown): stored is StoredDraft {
  if (!isRecord(stored)) return false;
  const { form, version, answers, left, section, triedToSend, reasons } = stored;
  return (
    typeof form === 'string' &&
    typeof version === 'string' &&
    /^\d+\.\d+\.\d+$/.test(version) &&
    isRecord(answers) &&
    Array.isArray(left) &&
    left.every((path) => typeof path === 'string') &&
    typeof section === 'string' &&
    typeof triedToSend === 'boolean' &&
    isRecord(reasons) &&
    Object.values(reasons).every((reason) => typeof reason === 'string')
  );
}
