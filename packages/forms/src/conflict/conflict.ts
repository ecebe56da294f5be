import { fromDraft, toDraft, type Form, type FormState } from '@amparo/model';
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

/** Stores what was chosen in the draft and only then removes the copy; what was changed meanwhile stays. */
export async function settle(
  vault: Vault,
  form: Form,
  { conflict, chosen }: { readonly conflict: Conflict; readonly chosen: ReadonlyMap<Difference, Version> },
): Promise<Settled> {
  const { draft, copy } = conflict.summaries;
  const now = await vault.drafts.open(copy.id);
  if (!now.ok || now.value.summary.revision !== copy.revision) return 'changed';
  const state: FormState = merged(form, conflict.versions, chosen);
  const { id, caseCode, revision } = draft;
  const writer = vault.drafts.writer({ id, form: form.id, formVersion: form.version, caseCode, revision });
  writer.save(() => toDraft(form, state));
  const status = await writer.close();
  if (status.kind === 'failed') return 'notSaved';
  if ('conflictCopy' in status) {
    await vault.drafts.remove(status.conflictCopy); // both versions are still there, and so is the newer one
    return 'changed';
  }
  await vault.drafts.remove(copy.id);
  return 'settled';
}
