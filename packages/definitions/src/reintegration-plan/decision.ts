import { attest, choice, codes, date, longText, reference, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';

const solutionType = choice(
  'What does the child return to?',
  codes({
    parents: 'Parents',
    extendedFamily: 'Other family',
    kafala: 'Kafala',
    foster: 'Foster family',
    supervisedIndependentLiving: 'Supervised independent living',
    residentialLastResort: 'Residential care, as a last resort',
  }),
  {
    expected: true,
    guidance: 'Family first, then family-based care. Residential care only where nothing else is left.',
    sensitivity: 'sensitive',
    source: 'S1:2027',
  },
);

/** Holds when the child returns to its parents. */
export const toParents = solutionType.is('parents');

/** Holds when the child returns to its family. */
export const toFamily = solutionType.isOneOf('parents', 'extendedFamily');

const returnVoluntary = attest('The child wishes to return, freely and knowing what it means', {
  expected: true,
  guidance: 'Tick only after a talk alone, without pressure and without a promise in exchange.',
  sensitivity: 'restricted',
  source: 'S1:2019; S1:2063',
});

const returnCounsellingDone = yesNo('Was the child counselled on return in their own language?', {
  expected: true,
  sensitivity: 'operational',
  source: 'S1:2063; S0:449',
});

const guardianAppointed = yesNo('Does the child have a guardian here?', {
  expected: true,
  guidance: 'Without a guardian nobody has spoken for the child; request one before the plan goes on.',
  sensitivity: 'operational',
  source: 'S1:415',
});

/** On what decision and on whose will the plan rests. */
export const decision = {
  bidRef: reference('Best interests determination', {
    to: 'bestInterestsDetermination',
    expected: true,
    guidance: 'The decision that return is in the child’s interest comes before the plan.',
    sensitivity: 'operational',
    source: 'S1:2029',
  }),
  bidDecisionDate: date('Date of the decision', {
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'S1:2067',
  }),
  solutionType,
  familyBasedExplored: attest('Every family-based option was explored first', {
    when: solutionType.is('residentialLastResort'),
    expected: true,
    sensitivity: 'operational',
    source: 'S1:2027',
  }),
  returnVoluntary,
  returnVoluntaryNotes: longText('In the child’s own words', {
    expected: true,
    absent: UNKNOWN,
    hint: 'What do you wish for? How do you imagine it?',
    sensitivity: 'restricted',
    source: 'S1:2019; S1:2063',
  }),
  childWithdrew: yesNo('Has the child changed their mind about returning?', {
    hint: 'You can change your mind at any time. Nobody will be angry with you.',
    guidance: 'Ask again before every step. Doubt counts as a change of mind.',
    sensitivity: 'restricted',
    source: 'S1:2063; DESIGN',
  }),
  returnCounsellingDone,
  returnCounsellingDoneOn: date('On which day?', {
    when: returnCounsellingDone.is('yes'),
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'S1:2063; S0:449',
  }),
  childConsentReturn: reference('The child’s consent or assent to return', {
    expected: true,
    guidance: 'The record of the consent or assent form.',
    sensitivity: 'operational',
    source: 'S1:2063',
  }),
  guardianAppointed,
  guardianConsentReturn: reference('The guardian’s consent', {
    to: 'consent',
    when: guardianAppointed.is('yes'),
    expected: true,
    sensitivity: 'operational',
    source: 'S1:415',
  }),
};
