import { choice, codes, list, longText, rating, text, yesNo } from '@amparo/model';
import { countries } from '../codes/countries.js';
import { solution } from '../codes/solution.js';
import { UNKNOWN } from '../shared/absences.js';
import { WORSE_TO_BETTER } from '../shared/scales.js';

/** The options that lead the child back to the country it comes from. */
export const RETURNS = ['voluntaryReturn', 'voluntaryReturnCare', 'reunifyOrigin'] as const;

const type = choice('Option', solution, {
  expected: true,
  sensitivity: 'sensitive',
  source: 'S1:1886-1889; S1:1687',
});

const isReturn = type.isOneOf(...RETURNS);
const isReunification = type.isOneOf('reunifyHost', 'reunifyOrigin', 'reunifyThird');
const isMove = type.isOneOf(...RETURNS, 'reunifyThird', 'resettlement', 'complementaryPathway');

const fit = { expected: true, sensitivity: 'restricted', source: 'S0:414' } as const;
const note = { sensitivity: 'restricted', source: 'S0:414' } as const;

// Rated against how the child lives now; no sum is made of it (BID-15).
const ratings = {
  viewsChild: rating('For what the child wishes', WORSE_TO_BETTER, {
    ...fit,
    guidance: 'Compared with how the child lives now. What is not known is not good: say so in the note.',
  }),
  viewsChildNotes: longText('Why?', note),
  family: rating('For family and relationships', WORSE_TO_BETTER, fit),
  familyNotes: longText('Why?', note),
  safety: rating('For safety', WORSE_TO_BETTER, fit),
  safetyNotes: longText('Why?', note),
  development: rating('For development and identity', WORSE_TO_BETTER, fit),
  developmentNotes: longText('Why?', note),
};

const dangers = {
  risks: longText('Risks, and what lowers them', { expected: true, sensitivity: 'restricted', source: 'S1:2031' }),
  familyRisk: yesNo('Is a risk from this family known or suspected?', {
    when: isReunification,
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: 'S1:1549',
  }),
  refoulementRisk: yesNo('Could the child come to harm by returning?', {
    when: isReturn,
    expected: true,
    absent: UNKNOWN,
    guidance: 'Look at information on that country and at what the child fears. Not known is not “no”.',
    sensitivity: 'restricted',
    source: 'S1:2019; S0:803',
  }),
  returnClearedBy: text('Protection officer who cleared the return', {
    when: isReturn,
    guidance: 'A code, not a name. Leave it empty until the return is cleared.',
    sensitivity: 'operational',
    source: 'S1:1707; S1:2019; S0:803',
  }),
};

/** The options that are compared, each with its ratings. */
export const options = list('Options', 'an option', {
  layout: 'columns',
  expected: true,
  atLeast: 2,
  guidance: 'Two at least, and three where a lasting solution is looked for. To stay as it is counts as one.',
  source: 'S1:1660; S1:1886-1889',
  questions: {
    name: text('Short name', {
      expected: true,
      guidance: 'Such as A, B or C: by it the recommendation is chosen.',
      sensitivity: 'sensitive',
      source: 'S1:1660',
    }),
    type,
    country: choice('Country', countries, {
      when: isMove,
      expected: true,
      sensitivity: 'sensitive',
      source: 'S1:1687',
    }),
    available: choice(
      'Is it really possible?',
      codes({
        available: 'Possible',
        availableWithConditions: 'Possible under conditions',
        notAvailable: 'Not possible',
      }),
      { expected: true, sensitivity: 'operational', source: 'DESIGN (S0:414)' },
    ),
    ...ratings,
    ...dangers,
    support: longText('Help that would make it work', { expected: true, sensitivity: 'sensitive', source: 'S1:1687' }),
    rejectedReason: longText('Why is it not recommended?', {
      guidance: 'For every option but the one you recommend.',
      sensitivity: 'sensitive',
      source: 'S1:1686',
    }),
  },
});
