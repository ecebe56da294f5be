import {
  attest,
  choice,
  choices,
  codes,
  computed,
  group,
  list,
  longText,
  number,
  section,
  text,
  yesNo,
} from '@amparo/model';
import { ground } from './ground.js';

const RANGE = { min: 0, max: 99, expected: true, absent: ['unknown'], sensitivity: 'restricted' } as const;

const youngest = number('Youngest age that is possible', { ...RANGE, source: 'RECALL; DESIGN' });

const methods = choices(
  'What was used?',
  codes({
    interview: 'A talk',
    documents: 'Documents',
    psychosocial: 'Psychosocial assessment',
    physicalObservation: 'What is seen from outside',
    medicalNonInvasive: 'Medical examination, nothing invasive',
    medicalImaging: 'X-ray or other images',
  }),
  {
    expected: true,
    guidance: 'No method tells an age to the year. Never examine sexual maturity.',
    sensitivity: 'restricted',
    source: 'S1:1004; S0:441',
  },
);

const conclusion = choice('Conclusion', codes({ child: 'A child', adult: 'An adult', doubtRemains: 'Doubt remains' }), {
  expected: true,
  guidance: 'Where doubt remains, the person is a child.',
  sensitivity: 'sensitive',
  source: 'S1:975',
});

const treatedAsChild = computed('Treated as a child', {
  as: 'yesNo',
  from: [youngest, conclusion],
  explains: {
    open: 'As long as nothing is concluded, every protection of a child stays in force.',
    child: 'The conclusion is: a child.',
    doubt: 'Doubt remains, and so the person is a child.',
    range: 'An age under 18 is possible, and so the person is a child.',
    adult: 'An adult without doubt: 18 or more is the youngest age that is possible.',
  },
  compute: (read) => {
    const [least, found] = [read(youngest), read(conclusion)];
    if (found === undefined) return { value: 'yes', because: 'open' };
    if (found === 'child') return { value: 'yes', because: 'child' };
    if (found === 'doubtRemains') return { value: 'yes', because: 'doubt' };
    if (least === undefined || least < 18) return { value: 'yes', because: 'range' };
    return { value: 'no', because: 'adult' };
  },
  sensitivity: 'operational',
  source: 'S1:975',
});

/** The assessment: a last resort, by several people, and never against the child. */
export const assessment = section('Age assessment', {
  ...ground,
  methods,
  imagingReason: longText('Supervisor’s reason: why nothing else works', {
    when: methods.includes('medicalImaging'),
    expected: true,
    guidance: 'Images expose a body to rays without a medical need, and their margin is of years.',
    sensitivity: 'restricted',
    source: 'S0:441; S1:1004',
  }),
  team: list('Who assessed', 'a member of the team', {
    expected: true,
    guidance: 'At least two professions, and nobody who decides on the child’s stay.',
    source: 'S0:441',
    questions: {
      profession: text('Profession', { expected: true, sensitivity: 'operational', source: 'S0:441' }),
      organisation: text('Organisation', { sensitivity: 'operational', source: 'S0:441' }),
    },
  }),
  notBasedOnCulture: attest('Nothing rests on how children behave, dress or work in one culture', {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1004',
  }),
  resultRange: group(
    'Result as a range',
    {
      youngest,
      oldest: number('Oldest age that is possible', { ...RANGE, source: 'RECALL; DESIGN' }),
      margin: text('Margin of error, and how it was found', { sensitivity: 'restricted', source: 'RECALL; DESIGN' }),
    },
    { source: 'RECALL; DESIGN' },
  ),
  conclusion,
  treatedAsChild,
  refused: yesNo('Did the child refuse?', {
    expected: true,
    guidance: 'A refusal shows nothing about the age.',
    sensitivity: 'sensitive',
    source: 'RECALL; DESIGN',
  }),
  appeal: attest('The child and the guardian know how to challenge the result', {
    expected: true,
    hint: 'If you think this is wrong, you can say so, and we will help you.',
    sensitivity: 'operational',
    source: 'DESIGN',
  }),
  decisionBy: text('Which authority decides?', { expected: true, sensitivity: 'operational', source: 'S1:975' }),
});
