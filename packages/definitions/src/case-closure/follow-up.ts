import { all, choice, codes, computed, date, group, list, longText, not, text, yesNo, any } from '@amparo/model';
import { dueAt, startOfDay, timers } from '@amparo/risk';
import { MAY_DECLINE } from '../shared/absences.js';
import { childLives } from './people.js';
import { reason } from './reason.js';

const SOURCE = 'S1:1849; IA#236';

/** The day from which the last follow-up and the keeping of the file are counted. */
export const closedOn = date('Closed on', { expected: true, sensitivity: 'operational', source: 'S1:1849' });

const contactAgreed = yesNo('May we contact the child after the closure?', {
  when: childLives,
  expected: true,
  absent: MAY_DECLINE,
  hint: 'May we ask you in some weeks how you are?',
  sensitivity: 'operational',
  source: 'IA#237',
});

const followUpDone = group(
  'Last follow-up',
  {
    doneOn: date('When?', { notAfter: 'today', notBefore: closedOn, sensitivity: 'sensitive', source: 'S1:1849' }),
    result: longText('How is the child?', { sensitivity: 'sensitive', source: 'S1:1849' }),
  },
  { when: childLives, guidance: 'Filled in later, within three months of the closure.', source: 'S1:1849' },
);

/** The last follow-up after the closure. */
export const followUp = {
  closedOn,
  contactAgreed,
  followUpHow: text('How is it safe to reach the child?', {
    when: contactAgreed.is('yes'),
    expected: true,
    absent: MAY_DECLINE,
    hint: 'How can I reach you without anybody else noticing?',
    sensitivity: 'identifying',
    source: 'IA#237',
  }),
  followUpDone,
  // Gone once it is done; nobody is followed up after a death or where there was no case.
  followUpDue: computed('Last follow-up due', {
    when: all(not(reason.isOneOf('death', 'openedInError')), not(followUpDone.questions.doneOn.answered)),
    as: 'dateTime',
    from: [closedOn],
    explains: { closed: 'Within three months of the closure.' },
    compute: (read, { timeZone }) => {
      const from = read(closedOn);
      if (from === undefined) return undefined;
      return { value: dueAt(startOfDay(from, timeZone), timers['T-CLO-F'].limit, timeZone), because: 'closed' };
    },
    sensitivity: 'operational',
    source: SOURCE,
  }),
};

const agreement = codes({ yes: 'Yes', no: 'No', na: 'Does not apply' });

const feedbackConsentChild = choice('Does the child want to say how it was with us?', agreement, {
  when: childLives,
  expected: true,
  absent: MAY_DECLINE,
  hint: 'Would you like to tell somebody else what was good and what was not? You do not have to.',
  sensitivity: 'operational',
  source: 'IA#238',
});

const feedbackConsentCaregiver = choice('Does the caregiver want to?', agreement, {
  expected: true,
  absent: MAY_DECLINE,
  sensitivity: 'operational',
  source: 'IA#240',
});

const said = {
  absent: MAY_DECLINE,
  sensitivity: 'operational',
  source: 'S1:1843; KE-A 15A-16A; P17 client_feedback',
} as const;
const answers = codes({ yes: 'Yes', partly: 'Partly', no: 'No' });

/** What child and caregiver say of the help, to somebody else than the worker. */
export const feedback = {
  feedbackConsentChild,
  feedbackConsentCaregiver,
  feedback: list('Feedback', 'feedback from one person', {
    when: any(feedbackConsentChild.is('yes'), feedbackConsentCaregiver.is('yes')),
    expected: true,
    source: said.source,
    questions: {
      givenBy: choice('From whom?', codes({ child: 'The child', caregiver: 'The caregiver' }), {
        expected: true,
        sensitivity: 'operational',
        source: said.source,
      }),
      takenBy: text('Who took it?', {
        expected: true,
        guidance: 'A code or a role; not the caseworker.',
        sensitivity: 'operational',
        source: said.source,
      }),
      safe: choice('Felt safe with us', answers, { ...said, hint: 'Did you feel safe with us?' }),
      listened: choice('Felt listened to', answers, { ...said, hint: 'Did we listen to you?' }),
      informed: choice('Was told what happens', answers, { ...said, hint: 'Did you know what was going to happen?' }),
      decided: choice('Had a say', answers, { ...said, hint: 'Did you have a say in it?' }),
      private: choice('Could talk in private', answers, { ...said, hint: 'Could you talk without others hearing it?' }),
      better: choice('Is better off now', answers, { ...said, hint: 'Is it different for you now: better, or not?' }),
      comment: longText('Anything else', said),
    },
  }),
};
