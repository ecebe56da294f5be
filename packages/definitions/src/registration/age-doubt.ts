import { computed, longText, section, yesNo } from '@amparo/model';

const ageInDoubt = yesNo('Is there a real doubt about the age?', {
  expected: true,
  guidance: 'A missing document alone is no doubt.',
  sensitivity: 'operational',
  source: 'S1:975',
});

const inDoubt = ageInDoubt.is('yes');

/** Doubt about the age, and the protection that stays in force meanwhile. */
export const ageDoubt = section('If the age is in doubt', {
  ageInDoubt,
  ageDoubtGrounds: longText('What is the doubt based on?', {
    when: inDoubt,
    expected: true,
    guidance: 'Facts, not behaviour or culture: children who had to survive may seem older.',
    sensitivity: 'sensitive',
    source: 'S1:1004',
  }),
  treatAsChild: computed('Treated as a child', {
    when: inDoubt,
    as: 'yesNo',
    from: [ageInDoubt],
    explains: { doubt: 'While the age is in doubt, every protection of a child stays in force.' },
    compute: (read) => (read(ageInDoubt) === 'yes' ? { value: 'yes', because: 'doubt' } : undefined),
    sensitivity: 'operational',
    source: 'S1:975',
  }),
  ageAssessmentRequested: yesNo('Has an age assessment been requested?', {
    when: inDoubt,
    expected: true,
    guidance: 'The last resort: only with consent or assent, with a guardian, and without causing harm.',
    sensitivity: 'operational',
    source: 'S1:975; S1:1004',
  }),
});
