import { codes, computed, number, text, type Read } from '@amparo/model';
import { honesty } from '../shared/age-honesty.js';
import { AGE_SETTING, limitOfConsent } from '../shared/age-of-consent.js';
import { ageBand } from './age-band.js';
import { BANDS } from './band-begins.js';
import { known } from './known.js';

const { ageYears } = known.questions;
const { assentAgeBand } = ageBand;

// A limit below ten years would need a supervisor's key, which no form can check; it is not offered.
const ageOfConsent = number('Age of consent for this purpose here, in years', {
  min: 10,
  max: 21,
  guidance: 'Only where the law of this country names another age than 15, which is from memory.',
  sensitivity: 'operational',
  source: 'S1:884; DESIGN',
});

/** The child’s age in years; the youngest of its band where only that is known. */
export const childsAge = (read: Read): number | undefined => {
  const band = read(assentAgeBand);
  return band && (read(ageYears) ?? BANDS[band]);
};

// Whatever age of consent a host sets, the bands below it stay those of the table.
const FROM_MEMORY = [{ because: 'memory' }] as const;

/** From which age on the child decides, and who decides with the child. */
export const whoDecides = {
  ageOfConsent,
  ageOfConsentRule: text('Which law says so?', {
    when: ageOfConsent.answered,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:884; DESIGN',
  }),
  whoDecides: computed('Who decides', {
    as: 'code',
    codes: codes({
      caregiver: 'The caregiver; the child is told gently',
      assentInSpeech: 'The child assents, in speech or with a mark, and the caregiver consents',
      assentWritten: 'The child assents in writing, and the caregiver consents',
      child: 'The child consents',
    }),
    from: [ageYears, assentAgeBand, ageOfConsent],
    settings: [AGE_SETTING],
    explains: {
      ...honesty,
      caregiver:
        'Below 6 years only the caregiver consents. If that is not safe: another trusted adult, or you with your supervisor.',
      assentInSpeech:
        'From 6 years the child assents too. If the caregiver is not safe: another trusted adult, or you with your supervisor.',
      assentWritten:
        'From 12 years the child assents in writing. If the caregiver is not safe: another trusted adult, or the child’s own word by its maturity.',
      child: 'From {limit} years the child consents; the caregiver is asked with the child’s permission.',
    },
    compute: (read, { settings }) => {
      const years = childsAge(read);
      if (years === undefined) return undefined;
      const { years: limit, because } = limitOfConsent(settings, read(ageOfConsent));
      if (years >= limit) return { value: 'child', because: 'child', values: { limit }, also: [{ because }] };
      const value = years < BANDS['6-11'] ? 'caregiver' : years < BANDS['12-14'] ? 'assentInSpeech' : 'assentWritten';
      return { value, because: value, also: FROM_MEMORY };
    },
    sensitivity: 'operational',
    source: 'RECALL CCS; S1:884',
  }),
};
