// What was kept of a form and is opened again.
import { bestInterestsDetermination as form, registration } from '@amparo/definitions';
import { emptyState, Session, toDraft } from '@amparo/model';
import { environment } from './opened-environment.mjs';

const ids = (letter) => Array.from({ length: 20 }, (_, n) => `${letter}${n}`);

/** The draft of a determination with twenty options and twenty members of the panel, each begun. */
export function largestDraft() {
  const session = new Session(form, { environment });
  const answer = (path, given) => session.dispatch({ type: 'answer', path, answer: given });
  answer('overview.bidProcedure', 'fullPanel');
  answer('panel.panelDate', '2026-03-02T10:00+02:00');
  for (const id of ids('o')) {
    session.dispatch({ type: 'addEntry', path: 'comparison.options', entry: id });
    answer(`comparison.options[${id}].name`, id);
  }
  for (const id of ids('m')) {
    session.dispatch({ type: 'addEntry', path: 'panel.panelMembers', entry: id });
    answer(`panel.panelMembers[${id}].code`, id);
  }
  return toDraft(form, session.state);
}

/** The draft of a registration that was just begun. */
export const usualDraft = () => toDraft(registration, emptyState());
