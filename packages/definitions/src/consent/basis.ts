import { codes, computed, number, reference, section } from '@amparo/model';
import { giver } from './giver.js';
import { known } from './known.js';

const { ageYears } = known.questions;

/** From which age a child can consent where the host gives no other (S1:884). */
const USUAL_AGE = 15;

const localAgeOfConsent = number('Age of consent for this purpose here, in years', {
  min: 10,
  max: 21,
  expected: true,
  guidance: 'From the law of this country. Where nothing is given, 15 counts.',
  sensitivity: 'operational',
  source: 'S1:884',
});

const childGives = computed('What the child gives', {
  as: 'code',
  codes: codes({ assent: 'Assent', consent: 'Consent of its own' }),
  from: [ageYears, localAgeOfConsent],
  explains: {
    below: 'Below {limit} years the child gives assent, besides the consent of an adult.',
    above: 'From {limit} years the child can give consent of its own; check the law of this country.',
    unknown: 'The age is not known, so the child counts as younger and gives assent.',
  },
  compute: (read) => {
    const [age, limit = USUAL_AGE] = [read(ageYears), read(localAgeOfConsent)];
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
