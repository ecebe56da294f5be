import { codes, computed, number, reference, section } from '@amparo/model';
import { honesty } from '../shared/age-honesty.js';
import { AGE_SETTING, limitOfConsent } from '../shared/age-of-consent.js';
import { giver } from './giver.js';
import { known } from './known.js';

const { ageYears } = known.questions;

/** The age that the worker gives; it counts where the host has set none for the single purpose. */
export const localAgeOfConsent = number('Age of consent for this purpose here, in years', {
  min: 10,
  max: 21,
  expected: true,
  guidance: 'From the law of this country. Where neither you nor your organisation gives one, 15 counts, from memory.',
  sensitivity: 'operational',
  source: 'S1:884',
});

const childGives = computed('What the child gives', {
  as: 'code',
  codes: codes({ assent: 'Assent', consent: 'Consent of its own' }),
  from: [ageYears, localAgeOfConsent],
  settings: [AGE_SETTING],
  explains: {
    ...honesty,
    below: 'Below {limit} years the child gives assent, besides the consent of an adult.',
    above: 'From {limit} years the child can give consent of its own.',
    unknown: 'The age is not known, so the child counts as younger and gives assent.',
  },
  compute: (read, { settings }) => {
    const age = read(ageYears);
    const { years: limit, because } = limitOfConsent(settings, read(localAgeOfConsent));
    if (age === undefined) return { value: 'assent', because: 'unknown' };
    const whose = { values: { limit }, also: [{ because }] };
    return age < limit
      ? { value: 'assent', because: 'below', ...whose }
      : { value: 'consent', because: 'above', ...whose };
  },
  sensitivity: 'operational',
  source: 'S1:884; RECALL CCS',
});

/** Who is spoken to: the words under each question follow it. */
export const wording = computed('Words for', {
  as: 'code',
  codes: codes({ caregiver: 'A parent, caregiver or guardian', child: 'An older child that decides for itself' }),
  from: [giver.consentGiverRole, childGives],
  explains: {
    giver: 'As was said who gives consent.',
    age: 'Nobody has said who gives consent, so it follows the age of the child.',
  },
  compute: (read) => {
    const givers = read(giver.consentGiverRole) ?? [];
    if (givers.length > 0) {
      const isChild = givers.every((each) => each === 'childAged15Plus');
      return { value: isChild ? 'child' : 'caregiver', because: 'giver' };
    }
    return { value: read(childGives) === 'consent' ? 'child' : 'caregiver', because: 'age' };
  },
  sensitivity: 'operational',
  source: 'S1:884; DESIGN from S0:417',
});

/** On what ground the information is kept, and who decides. */
export const basis = section('Ground, and who decides', {
  ...giver,
  localAgeOfConsent,
  childGives,
  wording,
  childAssent: reference('The child’s assent', {
    to: 'assent',
    expected: true,
    guidance: 'The number of the form. A child is asked too, whoever else consents.',
    sensitivity: 'operational',
    source: 'S1:1002; S1:1321',
  }),
});
