import { attest, choice, choices, codes, longText, section } from '@amparo/model';
import { explanation } from './explanation.js';
import { spoken } from './spoken.js';

const understandingChecked = choice(
  'Did the person say back what will happen?',
  codes({ yes: 'Yes, in own words', partly: 'In part', no: 'No' }),
  {
    expected: true,
    ...spoken.backToYou,
    guidance: 'A nod is no answer. If it does not come back, the explanation was not good enough.',
    sensitivity: 'operational',
    source: 'BMC assent study (teach-back ranked high)',
  },
);

/** What was explained before anything was asked for. */
export const information = section(
  'What was explained',
  {
    infoLanguageAndForm: choices(
      'How was it explained?',
      codes({
        oral: 'In speech',
        written: 'In writing',
        pictures: 'With pictures',
        video: 'With a video',
        sign: 'In sign language',
      }),
      { expected: true, sensitivity: 'operational', source: 'S0:419' },
    ),
    ...explanation,
    limitsExplained: attest(
      'The limits were explained: danger to life, serious harm, and what the law makes us report',
      {
        expected: true,
        ...spoken.limits,
        guidance: 'Before the first question, never after an answer.',
        sensitivity: 'operational',
        source: 'S1:1378; KE-A 3B',
      },
    ),
    understandingChecked,
    understandingCheckedNotes: longText('What was explained again, and how?', {
      when: understandingChecked.is('partly'),
      expected: true,
      sensitivity: 'operational',
      source: 'S1:884',
    }),
    questionsAsked: longText('Questions and answers', { sensitivity: 'sensitive', source: 'DESIGN' }),
    timeToDecide: attest('There was time to decide, and nobody pressed', {
      expected: true,
      ...spoken.time,
      sensitivity: 'operational',
      source: 'S1:1320',
    }),
  },
  { hint: 'First explain, then have it said back, and only then ask for a yes or no.' },
);
