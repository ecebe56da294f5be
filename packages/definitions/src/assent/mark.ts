import {
  choice,
  codes,
  computed,
  date,
  dateTime,
  group,
  list,
  longText,
  not,
  section,
  signature,
  yesNo,
} from '@amparo/model';
import { startOfDay } from '@amparo/risk';
import { honesty } from '../shared/age-honesty.js';
import { person } from '../shared/person.js';
import { ageBand, fromSix } from './age-band.js';
import { known } from './known.js';
import { spoken } from './spoken.js';
import { whoDecides } from './who-decides.js';
import { wishes } from './wishes.js';

const steps = codes({
  bia: 'Best interests assessment',
  tracing: 'Looking for family',
  bid: 'Best interests determination',
  transfer: 'Transfer',
  return: 'Return',
  closure: 'Closing the case',
});

const isSchoolChild = ageBand.assentAgeBand.is('6-11');

const assentInSpeech = yesNo('Did the child say yes in speech only?', {
  when: isSchoolChild,
  expected: true,
  guidance: 'At this age a spoken yes is enough; a witness hears it.',
  sensitivity: 'operational',
  source: 'RECALL CCS',
});

// How a yes is recorded follows from who decides.
const PROOFS = { assentInSpeech: 'spoken', assentWritten: 'written', child: 'signed' } as const;

const proofAtThisAge = computed('A yes at this age', {
  when: fromSix,
  aside: true,
  as: 'code',
  codes: codes({
    spoken: 'May be spoken, before a witness',
    written: 'Stands in writing: a name, or a mark',
    signed: 'Is signed as an adult’s is: with a name, or a mark',
  }),
  from: [whoDecides.whoDecides],
  explains: { memory: honesty.memory },
  compute: (read) => {
    const by = read(whoDecides.whoDecides);
    return by === undefined || by === 'caregiver' ? undefined : { value: PROOFS[by], because: 'memory' };
  },
  sensitivity: 'operational',
  source: 'RECALL CCS; S1:884',
});

const assentAt = dateTime('When?', { expected: true, notAfter: 'now', sensitivity: 'operational', source: 'IA#21' });

const assentWithdrawnAt = dateTime('The child changed its mind on', {
  notAfter: 'now',
  notBefore: assentAt,
  guidance: 'Leave the answers above as they were given.',
  sensitivity: 'operational',
  source: 'S1:1080',
});

const nextStepOn = date('When is the next step?', {
  notBefore: assentAt,
  guidance: 'Ask again before each step; then set the day of the one that follows.',
  sensitivity: 'operational',
  source: 'S1:1388',
});

const check = { expected: true, sensitivity: 'operational', source: 'S1:1388' } as const;

/** The child’s own mark, a changed mind, and asking again. */
export const mark = section('The child’s mark', {
  childMark: signature('Name, drawing, sticker or mark', {
    when: fromSix,
    expected: not(wishes.assentRefusedAll.is('yes')),
    means: ['drawn', 'typed', 'mark', 'oral'],
    ...spoken.mark,
    sensitivity: 'identifying',
    source: 'IA#20',
  }),
  proofAtThisAge,
  assentInSpeech,
  oralAssentWitness: group(
    'Witness of what the child said',
    person({ accompaniment: known.questions.accompanimentStatus, expected: assentInSpeech.is('yes') }),
    { when: isSchoolChild, block: 'person', guidance: 'Somebody whom the child trusts.', source: 'RECALL CCS' },
  ),
  assentAt,
  assentWithdrawnAt,
  assentWithdrawnNotes: longText('What does the child not want any more?', {
    when: assentWithdrawnAt.answered,
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1080',
  }),
  ongoingAssentChecks: list('Asked again later', 'a time', {
    hint: 'Is it still all right for you?',
    source: 'S1:1388',
    questions: {
      askedOn: date('When?', { ...check, notAfter: 'today' }),
      step: choice('Before which step?', steps, check),
      stillYes: yesNo('Still yes?', { ...check, hint: 'Is it still all right for you?' }),
    },
  }),
  nextStep: choice('Next step', steps, { sensitivity: 'operational', source: 'S1:1388' }),
  nextStepOn,
  askAgainAt: computed('Ask the child again by', {
    as: 'dateTime',
    from: [nextStepOn],
    explains: { step: 'Before the next step begins.' },
    compute: (read, { timeZone }) => {
      const on = read(nextStepOn);
      return on === undefined ? undefined : { value: startOfDay(on, timeZone), because: 'step' };
    },
    sensitivity: 'operational',
    source: 'S1:1388',
  }),
});
