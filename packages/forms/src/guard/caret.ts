import { bringOnScreen, type Form } from '@amparo/elements';

/** Where in a form somebody was when it was locked; nothing of what stands there. */
export interface Caret {
  /** Path of the question. */
  readonly path: string;
  /** Id of its box, empty for an answer to choose, and what was selected there. */
  readonly box: string;
  readonly selected: readonly [number | null, number | null];
}

/** Where somebody is in a form, if in a question. */
export function caretIn({ shadowRoot }: Form): Caret | undefined {
  const field = shadowRoot?.activeElement;
  const box = field?.shadowRoot?.activeElement;
  if (!field || !box || !('view' in field)) return undefined;
  const { path } = field.view as { readonly path: string };
  const { selectionStart = null, selectionEnd = null } = box as Partial<HTMLInputElement>;
  return { path, box: box.id, selected: [selectionStart, selectionEnd] };
}

/** Puts somebody back where they were, once the question is on screen. */
export async function putCaret({ shadowRoot: root }: Form, { path, box, selected }: Caret): Promise<void> {
  const isIt = (each: HTMLElement): boolean =>
    each.shadowRoot !== null && 'view' in each && (each.view as { path?: string }).path === path;
  for (let tries = 0; root && tries < 40; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    bringOnScreen(path, root);
    const field = Array.from(root.querySelectorAll<HTMLElement>('*')).find(isIt);
    const found = box === '' ? field : field?.shadowRoot?.querySelector<HTMLElement>(`[id="${box}"]`);
    if (!found) continue;
    found.focus();
    if (selected[0] !== null && 'setSelectionRange' in found)
      (found as HTMLInputElement).setSelectionRange(...selected);
    return;
  }
}
