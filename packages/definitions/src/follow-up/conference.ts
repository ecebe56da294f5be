import { attest, choices, codes, date, list, longText, section, text } from '@amparo/model';
import { other } from '../shared/other.js';
import { occasion } from './occasion.js';

const OPERATIONAL = { expected: true, sensitivity: 'operational' } as const;
const SENSITIVE = { expected: true, sensitivity: 'sensitive' } as const;
const PARTICIPANTS = 'P17 conference; S1:1783';
const OUTCOME = 'P17 conference';

const reason = choices(
  'Why was it called?',
  codes({
    removalFromCaregiver: 'Taking the child from the caregiver',
    alternativeCare: 'Other care',
    reunificationRisk: 'A risk in going back to the family',
    relocation: 'Moving to another place',
    complexCase: 'A case with many sides',
    otherReason: 'Another reason',
  }),
  { ...SENSITIVE, source: 'TZ; P17 conference' },
);

/** The meeting of several bodies on one case. */
export const conference = section(
  'Case conference',
  {
    reason,
    reasonOther: other(reason.includes('otherReason'), 'sensitive'),
    participants: list('Participants', 'a participant', {
      expected: true,
      guidance: 'Roles and bodies, no names. Only who needs to know the case.',
      source: PARTICIPANTS,
      questions: {
        role: text('Role', { ...OPERATIONAL, source: PARTICIPANTS }),
        body: text('Organisation', { ...OPERATIONAL, source: PARTICIPANTS }),
      },
    }),
    outcome: longText('Outcome and reasons', { ...SENSITIVE, source: OUTCOME }),
    outcomeActions: list('Actions that were agreed', 'an action', {
      expected: true,
      source: OUTCOME,
      questions: {
        action: text('What?', { ...SENSITIVE, source: OUTCOME }),
        responsible: text('Who?', { ...OPERATIONAL, guidance: 'A role or a code.', source: OUTCOME }),
        dueOn: date('By when?', { ...OPERATIONAL, source: OUTCOME }),
      },
    }),
    childTold: attest('The child and the caregiver were told', {
      expected: true,
      guidance: 'The caregiver only where that is safe for the child.',
      sensitivity: 'operational',
      source: OUTCOME,
    }),
  },
  { when: occasion.questions.parts.includes('conference') },
);
