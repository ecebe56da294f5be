import { fromDraft, toDraft, type Form } from '@amparo/model';
import type { DraftSummary, Vault } from '@amparo/drafts';
import { merged, type Difference, type Version, type Versions } from './differences.js';

/** Two versions of one draft, as they were found. */
export interface Conflict {
  readonly summaries: Readonly<Record<Version, DraftSummary>>;
  readonly versions: Versions;
}

/** How putting two versions together ended. */
export type Settled = 'settled' | 'changed' | 'notSaved';

/** Opens a conflict copy and the draft that it is a copy of; undefined when one of them does not open. */
export async function openConflict(vault: Vault, form: Form, copy: DraftSummary): Promise<Conflict | undefined> {
  if (copy.copyOf === undefined) return undefined;
  const found = await Promise.all([vault.drafts.open(copy.copyOf), vault.drafts.open(copy.id)]);
  const [first, second] = found.map((opened) => {
    const read = opened.ok ? fromDraft(form, opened.value.state) : undefined;
    return opened.ok && read?.ok ? { summary: opened.value.summary, state: read.state } : undefined;
  });
  if (!first || !second) return undefined;
  return {
    summaries: { draft: first.summary, copy: second.summary },
    versions: { draft: first.state, copy: second.state },
  };
}

/** Carries out what was chosen, the draft stored and the copy gone or neither; what was changed meanwhile stays. */
export async function settle(
  vault: Vault,
  form: Form,
  { conflict, chosen }: { readonly conflict: Conflict; readonly chosen: ReadonlyMap<Difference, Version> },
): Promise<Settled> {
  const { draft, copy } = conflict.summaries;
  const state = toDraft(form, merged(form, conflict.versions, chosen));
  const conflicts = await vault.drafts.conflicts().catch(() => undefined); // its code may be out of reach
  const resolved = await conflicts?.resolve({ draft: { ...draft, formVersion: form.version }, copy, state });
  if (resolved?.ok) return 'settled';
  return resolved?.error.code === 'changed' ? 'changed' : 'notSaved';
}
