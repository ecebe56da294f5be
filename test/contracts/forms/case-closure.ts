import { caseClosure } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const REPEAT = 'a row of the repeat, named in its label';
const GROUP = 'a part of the group, named in its label';

const DEATH = 'nobody asks a child that has died; the content gives the reason at another field';

/** How the case closure meets the content. */
export const contract: FormContract = {
  form: caseClosure,
  content: 'closure',
  starts: ['cl'],
  codesAt: { 'base.planDone': 'base.planDone[].met' },
  added: {
    'base.planDone[].goal': 'the goals of each child’s own plan are the rows',
    'base.planDone[].met': 'the code of each row',
    'base.transitionPeriod.startedOn': GROUP,
    'base.transitionPeriod.endedOn': GROUP,
    'base.transitionPeriod.visits': GROUP,
    'base.searchEfforts[].on': REPEAT,
    'base.searchEfforts[].way': REPEAT,
    'base.searchEfforts[].result': REPEAT,
    'base.wellbeingComplete': 'CLO-02 asks for the whole check',
    'base.lostLongEnough': 'the three months that CLO-03 asks for',
    'base.turned18Plan.stillAtRisk': 'the risk that CLO-05 asks for',
    'base.turned18Plan.helpNeeded': GROUP,
    'base.turned18Plan.receivingBody': GROUP,
    'people.waysBackGiven': 'the second of two yes or no questions',
    'people.providersInformed[].body': REPEAT,
    'people.providersInformed[].on': REPEAT,
    'after.closedOn': 'the day from which CLO-04 counts',
    'after.contactAgreed': 'the consent on which the contact depends',
    'after.followUpDone.doneOn': GROUP,
    'after.followUpDone.result': GROUP,
    'after.feedback[].givenBy': 'child and caregiver may each give feedback',
    'after.feedback[].takenBy': 'the other person that CLO-11 asks for',
    'after.feedback[].safe': REPEAT,
    'after.feedback[].listened': REPEAT,
    'after.feedback[].informed': REPEAT,
    'after.feedback[].decided': REPEAT,
    'after.feedback[].private': REPEAT,
    'after.feedback[].better': REPEAT,
    'after.feedback[].comment': REPEAT,
    'after.retentionByRule': 'what CLO-08 derives from the host’s rule',
    'after.keptTooLong': 'whether the chosen day keeps the rule of CLO-08',
    'after.reopened': 'the condition of the grounds to open it again',
    'signOff.approvedFirst': 'compares the two days of CLO-01',
  },
  addedRules: {
    'CLO-02-checks': 'the hard checks and the well-being check of CLO-02, answered and not good',
    'CLO-08-longer': 'a day later than the host’s rule of CLO-08',
  },
  moved: {
    'after.followUpDue': 'a due date that is met is not shown, and a condition only names what is asked earlier',
  },
  shownLess: {
    'people.childMeeting': DEATH,
    'people.childDiscussed': DEATH,
    'people.childViews': DEATH,
    'people.contactsGiven': DEATH,
    'after.followUpDue': 'not after a death, nor for a case that was opened in error, nor once it is done',
    'after.followUpDone': DEATH,
    'after.feedbackConsentChild': DEATH,
  },
};
