import { codes, computed, number, reference, section } from '@amparo/model';
import { AGE_SETTING, ageOfConsent } from '../shared/age-of-consent.js';
import { giver } from './giver.js';
import { known } from './known.js';

const { ageYears } = known.questions;

/** The age that the worker gives; it counts where the host has set none for the single purpose. */
export const localAgeOfConsent = number('Age of consent for this purpose here, in years', {
  min: 10,
  max: 21,
  expected: true,
  guidance: 'From the law of this country. Where neither you nor your organisation gives one, 15 counts.',
  sensitivity: 'operational',
  source: 'S1:884',
});

const childGives = computed('What the child gives', {
  as: 'code',
  codes: codes({ assent: 'Assent', consent: 'Consent of its own' }),
  from: [ageYears, localAgeOfConsent],
  settings: [AGE_SETTING],
  explains: {
    below: 'Below {limit} years the child gives assent, besides the consent of an adult.',
    above: 'From {limit} years the child can give consent of its own; check the law of this country.',
    unknown: 'The age is not known, so the child counts as younger and gives assent.',
  },
  compute: (read, { settings }) => {
    const age = read(ageYears);
    const limit = ageOfConsent(settings, read(localAgeOfConsent));
    if (age === undefined) return { value: 'assent', because: 'unknown' };
    return age < limit
      ? { value: 'assent', because: 'below', values: { limit } }
      : { value: 'consent', because: 'above', values: { limit } };
  },
  sensitivity: 'operational',
  source: 'S1:884',
});

/** On what ground the information is kept, and who decides. */
export const basis = section('Ground, and who decides', {
  ...giver,
  localAgeOfConsent,
  childGives,
  childAssent: reference('The child’s assent', {
    to: 'assent',
    expected: true,
    guidance: 'The number of the form. A child is asked too, whoever else consents.',
    sensitivity: 'operational',
    source: 'S1:1002; S1:1321',
  }),
});
