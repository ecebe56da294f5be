import { all, choice, codes, longText, not, rating, section, yesNo } from '@amparo/model';
import { MAY_DECLINE, MAY_WAIT, UNKNOWN } from '../shared/absences.js';
import { QUALITY } from '../shared/scales.js';
import { role } from '../shared/settings.js';
import { knownFacts } from './known.js';

const { ageYears, functionalDifficulty } = knownFacts.questions;

// An age that is not known hides nothing.
const notBelow = (years: number) => not(ageYears.compare('<', years));

const worked = notBelow(5);

const health = {
  devPhysical: longText('Physical health and growth', {
    expected: true,
    absent: MAY_DECLINE,
    hint: 'How is your body? Do you sleep and eat well?',
    sensitivity: 'restricted',
    source: 'IA#158; CC',
  }),
  devPhysicalRating: rating('How is the physical health?', QUALITY, {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: 'IA#158; CC',
  }),
  devMental: longText('Feelings and wellbeing', {
    expected: true,
    absent: MAY_DECLINE,
    hint: 'How do you feel most of the time?',
    sensitivity: 'restricted',
    source: 'IA#159; CC',
  }),
  devMentalRating: rating('How is the wellbeing?', QUALITY, {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: 'IA#159; CC',
  }),
  devSuicideSigns: yesNo('Are there signs of self-harm or of thoughts of suicide?', {
    when: role.is('specialist'),
    expected: true,
    guidance: 'If yes, do not leave the child alone, and call a specialist now.',
    sensitivity: 'restricted',
    source: 'P17 survivor_assessment; KE-A child_exhibits',
  }),
  devSubstance: yesNo('Does the child use substances?', {
    when: all(role.is('specialist'), notBelow(10)),
    absent: MAY_WAIT,
    sensitivity: 'restricted',
    source: 'TZ protection concerns',
  }),
};

const learningAndWork = {
  devEducationStatus: choice(
    'Does the child learn now?',
    codes({ none: 'No', formal: 'At school', otherLearning: 'In another way' }),
    { expected: true, absent: UNKNOWN, sensitivity: 'sensitive', source: 'IA#160' },
  ),
  devEducationNotes: longText('School until now, wishes, and what stands in the way', {
    absent: MAY_DECLINE,
    hint: 'What would you like to learn?',
    sensitivity: 'sensitive',
    source: 'IA#161',
  }),
  devWork: longText('Work: what, how long, what pay, what effect', {
    when: worked,
    expected: true,
    absent: MAY_DECLINE,
    hint: 'Do you work or help somewhere? What is it like?',
    sensitivity: 'restricted',
    source: 'IA#163; CC',
  }),
  devWorkHazardous: yesNo('Is the work hazardous?', {
    when: worked,
    expected: true,
    absent: UNKNOWN,
    guidance: 'Heavy loads, heights, machines, chemicals, nights, or hours that leave no time for school.',
    sensitivity: 'restricted',
    source: 'IA#163; CC',
  }),
  devLeisure: longText('Play, interests and strengths', {
    absent: MAY_DECLINE,
    hint: 'What do you like doing? What are you good at?',
    sensitivity: 'sensitive',
    source: 'CC; S1:1222',
  }),
};

/** Development and identity. */
export const rightsDevelopment = section('Development and identity', {
  ...health,
  ...learningAndWork,
  devDisability: longText('Disability, and the help and aids that are needed', {
    expected: functionalDifficulty.is('yes'),
    absent: MAY_DECLINE,
    sensitivity: 'restricted',
    source: 'S1:1145',
  }),
  devIdentity: longText('Name, nationality, culture, language, religion as the child sees them', {
    absent: MAY_WAIT,
    guidance: 'Only what the child offers and what helps it.',
    sensitivity: 'restricted',
    source: 'S0:414; S1:943',
  }),
  devDocumentation: longText('Legal situation and documents', {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'sensitive',
    source: 'IA#164; CC',
  }),
  devSkills: longText('Life skills, and how independent the child is', {
    when: notBelow(12),
    absent: MAY_DECLINE,
    sensitivity: 'sensitive',
    source: 'KE-A 1B',
  }),
});
