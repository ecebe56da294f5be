// Goes on with a kept draft as the product does: what was stored is read, and the form is shown once.
import '@amparo/elements/define/form.js';
import { fromDraft, Session } from '@amparo/model';
import { environment } from '../forms/opened-environment.mjs';

/** Shows `form` with the draft that stands in the page. */
export function openDraft(form) {
  const stored = JSON.parse(document.querySelector('#draft').textContent);
  const { ok, state, error } = fromDraft(form, stored);
  if (!ok) throw new Error(`The draft cannot be opened: ${error.code}`);
  const element = document.querySelector('amparo-form');
  element.layout = document.documentElement.dataset.layout;
  element.surroundings = { formId: form.id, now: () => environment.now, hostCodes: {} };
  element.session = new Session(form, { environment, state });
}
