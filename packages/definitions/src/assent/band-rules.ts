import { all, any, not, type Rule } from '@amparo/model';
import { sections } from './sections.js';

const { bands, explanation, decisions, mark } = sections;
const { assentAgeBand, wording } = bands.questions;
const { assentBackToYou, assentExplained, assentExplainedPlain, assentExplainedSimple, assentExplainedLittle } =
  explanation.questions;
const { childMark, assentInSpeech } = mark.questions;

// The words follow the child's maturity, the form of proof follows its age.
const untilSaidBack = (band: '6-11' | '12-14' | '15-17') => all(wording.is(band), not(assentBackToYou.answered));

// The least that a child knows before it is asked for a yes; of the four lists only the one in its words is asked.
const knowsTheLeast = any(
  all(assentExplainedLittle.includes('youCanSayNo'), assentExplainedLittle.includes('youCanStop')),
  ...[assentExplained, assentExplainedPlain, assentExplainedSimple].map((told) =>
    all(told.includes('whatIMustTell'), told.includes('youCanSayNo'), told.includes('youCanStop')),
  ),
);

/** How a child of each age says back what it was told, and how its yes is recorded. */
export const bandRules: readonly Rule[] = [
  {
    id: 'ASS-08-first',
    kind: 'info',
    when: not(knowsTheLeast),
    about: [decisions.questions.assentTalk],
    says: 'Tell the child first that it can say no and stop, and from 6 years what you cannot keep to yourself; not all of it is ticked yet.',
    source: 'S1:1080; S1:1378; DESIGN',
  },
  {
    id: 'ASS-08-back-6',
    kind: 'info',
    when: untilSaidBack('6-11'),
    about: [assentBackToYou],
    says: 'Let the child show in words, in a drawing or with a doll what you do now, and what it can do if it does not like it.',
    source: 'S1:1199; DESIGN from S0:417',
  },
  {
    id: 'ASS-08-back-12',
    kind: 'info',
    when: untilSaidBack('12-14'),
    about: [assentBackToYou],
    says: 'Ask plainly what happens next, who will know of it, and what the child can do if it changes its mind.',
    source: 'DESIGN from S0:417',
  },
  {
    id: 'ASS-08-back-15',
    kind: 'info',
    when: untilSaidBack('15-17'),
    about: [assentBackToYou],
    says: 'Ask for the whole of it: what is written down, who sees it, what cannot be kept secret, and how a yes is taken back.',
    source: 'DESIGN from S0:417',
  },
  {
    id: 'ASS-01-mark-6',
    kind: 'info',
    when: assentAgeBand.is('6-11'),
    about: [childMark, assentInSpeech],
    says: 'Never press a child of this age for its name: a spoken yes with a witness is enough, and a drawing or a sticker of its own is welcome.',
    source: 'RECALL CCS; IA#20',
  },
  {
    id: 'ASS-01-mark-12',
    kind: 'info',
    when: all(assentAgeBand.is('12-14'), not(childMark.answered)),
    about: [childMark],
    says: 'From 12 years the yes stands in writing: the child’s name or mark. Take it as spoken only where the child cannot write, and have somebody hear it.',
    source: 'RECALL CCS; S1:884',
  },
  {
    id: 'ASS-01-mark-15',
    kind: 'info',
    when: all(assentAgeBand.is('15-17'), not(childMark.answered)),
    about: [childMark],
    says: 'Ask the child for its name, drawn or typed, or for its mark: from 15 years this is its own consent, as an adult’s.',
    source: 'S1:884; RECALL CCS',
  },
];
