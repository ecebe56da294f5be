import { choice, codeList, codes, date, longText, matrix, rating, text, yesNo } from '@amparo/model';
import { MAY_DECLINE } from './absences.js';
import { FEELING, QUALITY } from './scales.js';

const quality = codeList('quality', QUALITY, 'DESIGN');

/** Asks how well things stand in each domain of life, one step of four each; never added up. */
export const domainScores = (label: string, source: string) =>
  matrix(
    label,
    {
      rows: codes({
        education: 'School and learning',
        safety: 'Safety',
        psychosocial: 'Mood and coping',
        health: 'Health',
        relationship: 'Relationships at home',
        economic: 'Money and basic needs',
      }),
      codes: quality,
    },
    {
      expected: true,
      guidance: 'Leave out what you could not see. The steps are never added up: one “harmful” is enough to act.',
      sensitivity: 'sensitive',
      source,
    },
  );

/** Asks how a child feels in its home. */
export const feelsAtHome = (source: string) =>
  rating('How does the child feel in the home?', FEELING, {
    expected: true,
    absent: MAY_DECLINE,
    hint: 'How is it for you to live here? You can point at a face.',
    sensitivity: 'sensitive',
    source,
  });

/** Makes the questions on when and how a visit took place; each call makes new ones. */
export const visitBasics = (source: string) => ({
  visitedOn: date('Date of the visit', { expected: true, notAfter: 'today', sensitivity: 'operational', source }),
  kind: choice(
    'Kind of visit',
    codes({
      home: 'At home',
      schoolOrWork: 'At school or work',
      office: 'In the office',
      phone: 'By phone or video',
      unannounced: 'At home, unannounced',
    }),
    { expected: true, sensitivity: 'operational', source },
  ),
  visitedBy: text('Who visited?', { expected: true, sensitivity: 'operational', source }),
});

/** Makes the questions with which a visit ends; each call makes new ones. */
export const visitOutcome = (source: string, riskSource: string) => ({
  newRisk: yesNo('Is there a new risk?', {
    expected: true,
    absent: ['unknown'],
    guidance: 'If yes, act today and look at the risk plan again.',
    sensitivity: 'restricted',
    source: riskSource,
  }),
  concerns: longText('Worries', { sensitivity: 'restricted', source }),
  nextVisitOn: date('Next visit', { expected: true, sensitivity: 'operational', source }),
});
