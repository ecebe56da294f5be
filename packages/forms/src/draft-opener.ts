import type { Form } from '@amparo/model';

/** What a list of drafts asks a form to do. */
export interface DraftOpener {
  openDraft(id: string): Promise<unknown>;
  /** The form whose drafts it opens; two versions of a draft of it can be compared. */
  readonly definition?: Form;
}

/** The form with an id, in the document or shadow root that the element stands in; undefined where there is none. */
export function openerBeside(element: Element, id: string): DraftOpener | undefined {
  const root = element.getRootNode();
  const found = root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
  return found && 'openDraft' in found ? (found as Element & DraftOpener) : undefined;
}
