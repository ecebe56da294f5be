import { any, not, type Rule } from '@amparo/model';
import { openedFromScreening } from './opened-from-screening.js';
import { sections } from './sections.js';

const { caseHeader, disclosure } = sections;
const { caseCode, contactModeOther, personsPresentOther } = caseHeader.questions;
const { now, childWantsNotes, accompaniedBy, handedTo, clearsAt } = disclosure.questions;

const texts = [childWantsNotes, accompaniedBy, handedTo, contactModeOther, personsPresentOther] as const;

/** What keeps a disclosure from becoming a second harm. */
export const disclosureRules: readonly Rule[] = [
  // There is no place for the event, a photo or a recording, and every text is short; a test holds that.
  {
    id: 'GBV-01',
    kind: 'info',
    when: any(...texts.map(({ answered }) => answered)),
    about: texts,
    says: 'Write no word about what happened and no name of whoever did it, and take no photo and no recording.',
    source: 'S1:1414-1417',
  },
  // What this form can know is when the time is over. Once it is received it is erased; unsent it is locked by then, and deleted by
  // the worker alone.
  {
    id: 'GBV-02',
    kind: 'timer',
    due: clearsAt,
    says: 'Send this record or delete it now: it stays on no device for more than 24 hours.',
    source: 'S1:1414; DESIGN',
  },
  // Read before anything is written, it stands at the first question of the form.
  {
    id: 'GBV-03',
    kind: 'info',
    when: not(now.answered),
    about: [caseCode, now],
    says: 'Listen, believe, stay, call the focal point, and let the child decide; do not ask what happened, promise, judge, touch, or tell anybody else.',
    source: 'S1:1375-1423',
  },
  {
    id: 'GBV-04',
    kind: 'block',
    when: openedFromScreening,
    about: [now],
    says: 'Close this record: it is only for a child who has told you, and nobody looks for survivors.',
    source: 'S1:1415',
  },
];
