import '@amparo/elements/define/form.js';
import type { Form as FormElement, Layout, SaveStatus } from '@amparo/elements';
import {
  apply,
  emptyState,
  environmentAt,
  Session,
  wordsIn,
  type Change,
  type Form,
  type Json,
  type Words,
} from '@amparo/model';
import { NOW } from '../fields/view-of.js';
import { smallForm } from './small-form.js';

/** How a form is put on stage. */
export interface FormStaging {
  readonly form?: Form;
  readonly answers?: Readonly<Record<string, Json>>;
  /** Changes after the answers, such as `goTo` and `tryToSend`. */
  readonly changes?: readonly Change[];
  readonly words?: Words;
  readonly secondWords?: Words;
  readonly layout?: Layout;
  readonly saveStatus?: SaveStatus;
  readonly sending?: boolean;
}

/** A form that is wired to a session of its own. */
export interface StagedForm {
  readonly element: FormElement;
  readonly session: Session;
}

/** Puts a form on stage: it can be filled in, and nothing is stored or sent. */
export function stagedForm(staging: FormStaging = {}): StagedForm {
  const { form = smallForm, answers = {}, changes = [] } = staging;
  const filled = { ...emptyState(), answers: new Map(Object.entries(answers)) };
  const session = new Session(form, { environment: environmentAt(NOW), state: changes.reduce(apply, filled) });
  const element = document.createElement('amparo-form');
  element.session = session;
  element.words = staging.words ?? wordsIn({ language: 'en' });
  element.secondWords = staging.secondWords;
  element.surroundings = { formId: form.id, now: () => NOW, hostCodes: {} };
  element.layout = staging.layout ?? 'sections';
  element.saveStatus = staging.saveStatus ?? { kind: 'saved', at: NOW };
  element.sending = staging.sending ?? false;
  element.disabled = element.sending;
  return { element, session };
}
