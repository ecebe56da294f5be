import { choice, choices, codes, date, section, text } from '@amparo/model';
import { separationCause } from '../codes/separation-cause.js';
import { MAY_DECLINE } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { notAccompanied } from './known.js';

const asked = { absent: MAY_DECLINE, sensitivity: 'sensitive' } as const;

const separationMainCause = choice('Main cause', separationCause, {
  ...asked,
  expected: true,
  hint: 'Do you want to tell me why you are not with your family?',
  source: 'S1:1295; P17 tracing',
});

const separationOtherCauses = choices('Other causes', separationCause, { ...asked, source: 'P17 tracing' });

/** Why, when and where the child and the family were separated. */
export const separation = section(
  'Causes of separation',
  {
    separationMainCause,
    separationMainCauseOther: other(separationMainCause.is('other'), 'sensitive'),
    separationOtherCauses,
    separationOtherCausesOther: other(separationOtherCauses.includes('other'), 'sensitive'),
    separationDate: date('When?', { ...asked, precision: 'any', notAfter: 'today', source: 'P17 tracing' }),
    separationPlace: text('Where?', { ...asked, source: 'P17 tracing' }),
    separationVoluntary: choice(
      'How did it come about?',
      codes({
        accidental: 'By accident',
        decidedByFamily: 'The family decided',
        decidedByChild: 'The child decided',
        forced: 'By force',
      }),
      {
        ...asked,
        guidance: 'A child who says “I decided” may have been sent. Ask once, and leave it.',
        source: 'RECALL UASC toolkit',
      },
    ),
  },
  { when: notAccompanied },
);
