// The largest form, as full as a panel makes it: twenty options to compare and twenty members.
import { bestInterestsDetermination as form } from '@amparo/definitions';
import { Session } from '@amparo/model';

const environment = { now: '2026-03-04T10:42+02:00', timeZone: 'UTC', settings: {}, codes: {} };
const ids = (letter) => Array.from({ length: 20 }, (_, n) => `${letter}${n}`);

/** A session of the determination with twenty options and twenty members of the panel, each begun. */
export function largestSession() {
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
  return session;
}
