import { date, group, longText, rating, section, text } from '@amparo/model';
import { QUALITY } from '../shared/scales.js';
import { ofSchoolAge } from './known.js';

const school = { sensitivity: 'sensitive', source: 'S1:2073' } as const;

/** The social dimension of the plan. */
export const planSocial = section('Home, school, health, papers', {
  housing: longText('Home', { expected: true, sensitivity: 'sensitive', source: 'S1:2035' }),
  housingRating: rating('How good is that home for the child?', QUALITY, {
    expected: true,
    absent: ['unknown'],
    sensitivity: 'sensitive',
    source: 'S1:2035',
  }),
  careQualityPlan: longText('Care at home, and help for those who care', {
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:2035',
  }),
  educationPlan: group(
    'School',
    {
      level: text('Level or class', { expected: ofSchoolAge, ...school }),
      school: text('School', { expected: ofSchoolAge, ...school }),
      enrolsOn: date('Enrolled from', { expected: ofSchoolAge, ...school }),
      support: longText('Support', { hint: 'What would help you to learn?', ...school }),
    },
    { source: 'S1:2073' },
  ),
  schoolCatchUp: longText('Catching up, language, recognised certificates', {
    when: ofSchoolAge,
    sensitivity: 'sensitive',
    source: 'reintegrationhb 6.2',
  }),
  healthPlan: longText('Health care, insurance, medicines, help with a disability', {
    expected: true,
    sensitivity: 'restricted',
    source: 'reintegrationhb 6.2',
  }),
  legalPlan: longText('Papers, birth registration, guardian, courts', {
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:2069',
  }),
  socialProtection: longText('Social protection and cash schemes', {
    sensitivity: 'sensitive',
    source: 'node/65 excerpt',
  }),
});
