import { attest, choice, codes, date, dateTime, list, longText, section, text } from '@amparo/model';
import { MAY_DECLINE } from '../shared/absences.js';
import { othersExplained, recommendedOption, recommendedRow, thirdOption } from './compared.js';
import { options } from './options.js';

const measure = { expected: true, sensitivity: 'sensitive', source: 'S1:1687' } as const;

const recommendation = {
  recommendedOption,
  recommendedRow,
  othersExplained,
  recommendationReasons: longText('Reasons', {
    expected: true,
    guidance: 'What spoke for it, what against, and why it is better for this child than the others.',
    sensitivity: 'restricted',
    source: 'S1:1686',
  }),
  recommendedMeasures: list('Measures and follow-up', 'a measure', {
    layout: 'rows',
    expected: true,
    source: 'S1:1687',
    questions: {
      what: text('What?', measure),
      who: text('Who?', { ...measure, guidance: 'A role or an organisation.' }),
      by: date('By when?', measure),
    },
  }),
};

const childConsultedOnRecommendation = attest('The recommendation was explained to the child and talked over', {
  expected: true,
  sensitivity: 'operational',
  source: 'S1:1705',
});

/** C: the options side by side, and the recommendation. */
export const comparison = section('Options and recommendation', {
  options,
  thirdOption,
  ...recommendation,
  childConsultedOnRecommendation,
  childConsultedOnRecommendationOn: date('When?', {
    when: childConsultedOnRecommendation.attested,
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'S1:1705',
  }),
  childPositionOnRecommendation: choice(
    'What does the child say to it?',
    codes({
      agrees: 'Agrees',
      partly: 'Agrees in part',
      disagrees: 'Does not agree',
      noView: 'Has no view',
      tooYoung: 'Too young to say',
    }),
    {
      expected: true,
      absent: MAY_DECLINE,
      hint: 'What do you think of this? You may say no.',
      sensitivity: 'sensitive',
      source: 'S1:1706',
    },
  ),
  safeguardingConfirmed: attest('What is written here was gathered without harming the child', {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1664',
  }),
  reportSubmittedAt: dateTime('Report handed in', {
    expected: true,
    notAfter: 'now',
    sensitivity: 'operational',
    source: 'S1:1689',
  }),
});
