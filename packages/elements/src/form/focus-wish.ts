import { LitElement } from 'lit';
import { FieldElement } from '../behaviours/field-element.js';
import { REVIEW } from './section-title.js';

/** Where the focus shall go: the error summary, a section or the review, or a question. */
export type FocusWish =
  | { readonly to: 'summary' }
  | { readonly to: 'section'; readonly section: string }
  | { readonly to: 'question'; readonly path: string };

/** Moves the focus inside the form as soon as everything that is new on screen is rendered. */
export async function grant(wish: FocusWish, root: ParentNode): Promise<void> {
  await rendered(root);
  const found = wanted(wish, Array.from(root.querySelectorAll<HTMLElement>('*')));
  // The label must be in sight, not only the box (WCAG 2.4.11).
  found?.scrollIntoView({ block: 'start' });
  found?.focus({ preventScroll: true });
}

function wanted(wish: FocusWish, elements: readonly HTMLElement[]): HTMLElement | undefined {
  switch (wish.to) {
    case 'summary':
      return elements.find(({ localName }) => localName === 'amparo-error-summary');
    case 'section':
      return elements.find((each) =>
        wish.section === REVIEW
          ? each.localName === 'amparo-review'
          : each.localName === 'amparo-section' && viewed(each)?.id === wish.section,
      );
    case 'question': {
      const about = elements.filter((each) => viewed(each)?.path === wish.path);
      return about.find((each) => each instanceof FieldElement) ?? about[0];
    }
  }
}

const viewed = (element: Element): { readonly id?: string; readonly path?: string } | undefined =>
  'view' in element ? (element.view as { readonly id?: string; readonly path?: string } | undefined) : undefined;

// A section renders its groups, and these render their fields: each only when the one around it is done.
async function rendered(root: ParentNode): Promise<void> {
  const late = Array.from(root.querySelectorAll('*')).filter(
    (each) => each instanceof LitElement && each.isUpdatePending,
  );
  if (late.length === 0) return;
  await Promise.all(late.map((each) => (each as LitElement).updateComplete));
  await rendered(root);
}
