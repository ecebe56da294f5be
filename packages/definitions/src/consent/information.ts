import { attest, checklist, choice, choices, codes, longText, section } from '@amparo/model';
import { spoken } from './spoken.js';

const infoTopics = checklist(
  'What was explained',
  codes({
    whoWeAre: 'Who we are',
    whyInformation: 'Why we ask',
    whatKept: 'What we write down',
    whoSees: 'Who can see it',
    limitsOfConfidentiality: 'When we cannot keep it to ourselves',
    mandatoryReporting: 'What the law makes us report',
    risks: 'What could go wrong',
    benefits: 'How it can help',
    rightToRefuse: 'That no is an answer',
    rightToWithdraw: 'That a yes can be taken back',
    rightToSeeAndCorrect: 'How to see it and have it put right',
    complaints: 'Where to complain',
    howLong: 'How long we keep it',
    offlineDevice: 'That it is first kept on this device, locked',
  }),
  {
    expected: true,
    ...spoken.topics,
    guidance: 'In your own words, a little at a time. What is not ticked has not been explained.',
    sensitivity: 'operational',
    source: 'S1:1080; S1:884; IA 1A; KE-A 3B',
  },
);

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
    infoTopics,
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
