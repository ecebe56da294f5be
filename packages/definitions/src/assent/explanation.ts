import { any, checklist, choice, choices, codes, longText, section, yesNo } from '@amparo/model';
import { ageBand, fromSix } from './age-band.js';
import type { Band } from './band-begins.js';
import { maturity } from './maturity.js';
import { spoken } from './spoken.js';

const { wording } = maturity;
const { assentAgeBand } = ageBand;

const told = (band: Band) =>
  ({
    when: wording.is(band),
    expected: true,
    guidance: 'Tick what you have said, in your own words and in the child’s language. Stop when the child looks away.',
    sensitivity: 'operational',
    source: 'S1:1080; S1:1136; S1:1196',
  }) as const;

const LABEL = 'What you told the child';

/** The explanation in the words of each age. */
const explained = {
  assentExplained: checklist(
    LABEL,
    codes({
      whoIAm: 'Who I am, whom I work for, and what I can and cannot do',
      whatWeTalkAbout: 'What we will talk about, and why I ask',
      whatIWrite: 'What I write down, where it is kept and for how long',
      whoSeesIt: 'Who can read it, and that you can read it and have it put right',
      whatIMustTell: 'What I cannot keep to myself, and what the law makes me report',
      youCanSayNo: 'That you decide, and that no has no bad consequence',
      youCanStop: 'That you can stop at any time and take back a yes',
      youCanAskLater: 'That you can ask me later, and complain, and how',
      noPromise: 'That I cannot promise how things will end',
    }),
    told('15-17'),
  ),
  assentExplainedPlain: checklist(
    LABEL,
    codes({
      whoIAm: 'My name is … and it is my work to help children and young people',
      whatWeTalkAbout: 'We talk about how you are and what could help you',
      whatIWrite: 'I write some of it down, so that you need not tell it again',
      whoSeesIt: 'Only a few people who help can read it; I tell you who',
      whatIMustTell: 'If you or somebody else is in great danger, I have to get help',
      youCanSayNo: 'You can say no to any question, and we still help you',
      youCanStop: 'We can stop whenever you like, and you can change your mind',
      youCanAskLater: 'You can ask me anything, now or another day',
      noPromise: 'I cannot promise what will happen, but I tell you the truth',
    }),
    told('12-14'),
  ),
  assentExplainedSimple: checklist(
    LABEL,
    codes({
      whoIAm: 'I am … I help children',
      whatWeTalkAbout: 'We talk about you',
      whatIWrite: 'I write it down, so I do not forget',
      whoSeesIt: 'Only helpers can read it',
      whatIMustTell: 'If somebody is in danger, I get help',
      youCanSayNo: 'You can say no, and that is fine',
      youCanStop: 'Say stop, and we stop',
      youCanAskLater: 'You can ask me anything',
      noPromise: 'I do not know yet what will happen, and I tell you when I know',
    }),
    told('6-11'),
  ),
  assentExplainedLittle: checklist(
    LABEL,
    codes({
      whoIAm: 'I am …',
      whatWeTalkAbout: 'We sit here and talk and play',
      youCanSayNo: 'You can say no',
      youCanStop: 'Show me your hand, and we stop',
    }),
    told('0-5'),
  ),
};

/** What was explained to the child, in the words of its age, and what came back. */
export const explanation = section(
  'First talk and explain',
  {
    ...explained,
    assentTools: choices(
      'What helped to explain',
      codes({
        pictures: 'Pictures',
        story: 'A story',
        puppets: 'Puppets',
        drawing: 'Drawing',
        comic: 'A comic',
        video: 'A video',
        signs: 'Signs',
        none: 'Nothing but words',
      }),
      {
        expected: any(assentAgeBand.is('0-5'), assentAgeBand.is('6-11')),
        alone: ['none'],
        sensitivity: 'operational',
        source: 'S1:1199',
      },
    ),
    assentBackToYou: choice(
      'Did the child say back what will happen?',
      codes({ yes: 'Yes, in own words', partly: 'In part', no: 'No', tooYoung: 'Too young for that' }),
      {
        expected: fromSix,
        ...spoken.backToYou,
        guidance: 'It tests your explanation, not the child.',
        sensitivity: 'operational',
        source: 'BMC assent study',
      },
    ),
    distressSeen: yesNo('Any sign that the child does not want to go on?', {
      when: assentAgeBand.is('0-5'),
      expected: true,
      guidance: 'Turning away, crying, going still, clinging. It is a no: stop, comfort, come back another time.',
      sensitivity: 'sensitive',
      source: 'RECALL CCS; S1:882',
    }),
    assentQuestions: longText('The child’s questions', {
      hint: 'What would you like to ask me?',
      sensitivity: 'sensitive',
      source: 'S1:1320',
    }),
  },
  { hint: 'Talk first. Ask for no yes or no before the child knows what it is about.' },
);
