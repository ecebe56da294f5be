import type { Form } from '@amparo/model';

/** What a list of drafts asks a form to do, or a page of cases. */
export interface DraftOpener {
  openDraft(id: string): Promise<unknown>;
  /** The form whose drafts it opens; two versions of a draft of it can be compared. */
  readonly definition?: Form;
  /** The forms of a case, where it opens the drafts of all of them. */
  readonly forms?: CaseForms;
}

/** The forms of a page of cases. */
export interface CaseForms {
  /** The case whose drafts are listed; empty for all of them. */
  readonly caseCode: string;
  /** The name of a form, by its id. */
  nameOf(form: string): string;
  /** Whether a form of this id can be opened. */
  has(form: string): boolean;
  /** Fetches a form by its id. */
  load(form: string): Promise<Form | undefined>;
}

/** The form with an id, in the document or shadow root that the element stands in; undefined where there is none. */
export function openerBeside(element: Element, id: string): DraftOpener | undefined {
  const root = element.getRootNode();
  const found = root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
  return found && 'openDraft' in found ? (found as Element & DraftOpener) : undefined;
}

/** Whether an opener can show a form of this id. */
export const knowsForm = (opener: DraftOpener | undefined, form: string): boolean =>
  opener?.definition?.id === form || opener?.forms?.has(form) === true;

/** The form of an id, as an opener knows it. */
export const formOf = async (opener: DraftOpener | undefined, form: string): Promise<Form | undefined> =>
  opener?.definition?.id === form ? opener.definition : opener?.forms?.load(form);

/** Whether a list shows the drafts of all cases. */
export const isOfAll = (opener: DraftOpener | undefined): boolean => !opener?.forms?.caseCode;

/** Whether a list shows what is about a case. */
export const isListed = (opener: DraftOpener | undefined, caseCode: string): boolean =>
  isOfAll(opener) || opener?.forms?.caseCode === caseCode;

/** What a draft is called in a list: by its case, and where all forms are known, by its form too. */
export function calledBy(opener: DraftOpener | undefined, caseCode: string, form: string | undefined): string {
  const { forms } = opener ?? {};
  return forms && form !== undefined ? `${caseCode} · ${forms.nameOf(form)}` : caseCode;
}
