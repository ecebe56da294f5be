import { LitElement } from 'lit';
import { FieldElement } from '../behaviours/field-element.js';
import type { DenseList } from './dense-list.js';
import type { Permissions } from './permissions.js';
import { REVIEW } from './section-title.js';

/** Where the focus shall go: the error summary, a section or the review, or a question and there the reason of a rule. */
export type FocusWish =
  | { readonly to: 'summary' }
  | { readonly to: 'section'; readonly section: string }
  | { readonly to: 'question'; readonly path: string; readonly rule?: string | undefined };

/** Moves the focus inside the form as soon as everything that is new on screen is rendered. */
export async function grant(wish: FocusWish, root: ParentNode): Promise<void> {
  await rendered(root);
  if (wish.to === 'question') {
    bringOnScreen(wish.path, root);
    await rendered(root);
  }
  const found = wanted(wish, root);
  // Where several rules warn at one place, each has a box of its own; those of a list stand in the root of the form.
  const inside = (found?.shadowRoot ?? root) as ShadowRoot;
  const reason = wish.to === 'question' ? inside.getElementById(`reason-${wish.rule}`) : null;
  // The label must be in sight, not only the box (WCAG 2.4.11).
  (reason?.closest('.alert') ?? found)?.scrollIntoView({ block: reason ? 'center' : 'start' });
  (reason ?? found)?.focus({ preventScroll: true });
}

/** Brings a question on screen that rests far out of sight, or that was not asked yet. */
export function bringOnScreen(path: string, root: ParentNode): void {
  for (const each of root.querySelectorAll<DenseList | Permissions>('amparo-dense-list, amparo-permissions'))
    each.wake(path);
}

interface Viewing extends HTMLElement {
  readonly view?: { readonly id?: string; readonly path?: string };
}

function wanted(wish: FocusWish, root: ParentNode): HTMLElement | undefined {
  const all = (tag: string): readonly Viewing[] => Array.from(root.querySelectorAll(tag));
  switch (wish.to) {
    case 'summary':
      return all('amparo-error-summary')[0];
    case 'section':
      if (wish.section === REVIEW) return all('amparo-review')[0];
      return all('amparo-section').find(({ view }) => view?.id === wish.section);
    case 'question': {
      const about = all('*').filter(({ view }) => view?.path === wish.path);
      return about.find((each) => each instanceof FieldElement) ?? about[0];
    }
  }
}

// A section renders its groups, and these render their fields: each only when the one around it is done.
async function rendered(root: ParentNode): Promise<void> {
  const late = Array.from(root.querySelectorAll('*')).filter(
    (each) => each instanceof LitElement && each.isUpdatePending,
  );
  if (late.length === 0) return;
  await Promise.all(late.map((each) => (each as LitElement).updateComplete));
  await rendered(root);
}
