import { all, any, choice, codes, not, reference, section, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';
import { ageBand } from './age-band.js';
import { caseHeader } from './case-header.js';
import { maturity } from './maturity.js';
import { whoDecides } from './who-decides.js';
import { needsAdult } from './wishes.js';

const guardianConsentWaived = yesNo('Was the consent of parents or guardian waived?', {
  guidance: 'Only where asking would harm the child, or nobody can be asked. The consent form holds why.',
  sensitivity: 'operational',
  source: 'S1:1003',
});

const childAloneOrWith = choice(
  'With whom did the child talk to you?',
  codes({ alone: 'Alone', withChosenPerson: 'With somebody the child chose', withCaregiver: 'With the caregiver' }),
  {
    expected: true,
    hint: 'Would you like to talk with me alone, or with somebody you choose?',
    sensitivity: 'operational',
    source: 'S1:1390; S1:1420',
  },
);

/** Holds when a caregiver heard what the child said. */
export const withCaregiver = any(
  childAloneOrWith.is('withCaregiver'),
  all(caseHeader.questions.personsPresent.includes('parentCaregiver'), not(childAloneOrWith.is('alone'))),
);

/** The age band, from which words and questions follow, and who decides with the child. */
export const bands = section('Age, and who decides', {
  ...ageBand,
  ...maturity,
  ...whoDecides,
  guardianConsentWaived,
  guardianConsentRef: reference('Consent of a parent or the guardian', {
    to: 'consent',
    when: not(guardianConsentWaived.is('yes')),
    expected: any(all(whoDecides.whoDecides.answered, not(whoDecides.whoDecides.is('child'))), needsAdult),
    guidance: 'The number of the form.',
    sensitivity: 'operational',
    source: 'S1:1002',
  }),
  childAloneOrWith,
  riskFromCaregiver: yesNo('Could this caregiver be a danger for the child?', {
    when: withCaregiver,
    expected: true,
    absent: UNKNOWN,
    guidance: 'Not known is not safe. Never ask the child about it while the caregiver is there.',
    sensitivity: 'restricted',
    source: 'S1:1420',
  }),
});
