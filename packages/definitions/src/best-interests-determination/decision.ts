import {
  attest,
  choice,
  computed,
  date,
  file,
  list,
  longText,
  reference,
  section,
  signature,
  text,
} from '@amparo/model';
import { careArrangement } from '../codes/care-arrangement.js';
import { solution } from '../codes/solution.js';
import { folded } from '../shared/folded.js';
import { other } from '../shared/other.js';
import { byPanel } from './ground.js';
import { approved, outcome } from './outcome.js';
import { panel } from './panel.js';
import { panelPositions } from './positions.js';

const decidedSolution = choice('What was decided for the child?', solution, {
  when: approved,
  expected: true,
  sensitivity: 'sensitive',
  source: 'S1:1687',
});

const reasons = {
  decidedSolution,
  decisionReasons: longText('Reasons', {
    expected: true,
    guidance: 'Weigh all four groups of rights, also where they speak against the decision.',
    sensitivity: 'restricted',
    source: 'S1:1686',
  }),
  decisionDocuments: file('Documents that support it', {
    expected: true,
    accept: ['application/pdf', 'image/jpeg', 'image/png'],
    most: 10,
    sensitivity: 'sensitive',
    source: 'S1:1686',
  }),
};

const measure = { expected: true, sensitivity: 'sensitive', source: 'S1:1687' } as const;
const followUp = { expected: true, sensitivity: 'sensitive', source: 'S1:1685' } as const;

const actionPlanInput = attest('The child and the guardian had their say in the action plan', {
  when: approved,
  expected: true,
  sensitivity: 'operational',
  source: 'S1:1687',
});

const interimCare = choice('Care until then', careArrangement, {
  when: approved,
  expected: true,
  sensitivity: 'sensitive',
  source: 'S1:1951',
});

const measures = {
  protectionMeasures: list('Protection measures', 'a measure', {
    layout: 'rows',
    when: approved,
    expected: true,
    source: 'S1:1687',
    questions: {
      what: text('What?', measure),
      who: text('Who?', { ...measure, guidance: 'A role or an organisation.' }),
      where: text('Where?', measure),
      by: date('By when?', measure),
    },
  }),
  actionPlanInput,
  actionPlanInputRecord: reference('Action plan', {
    to: 'casePlan',
    when: approved,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1687',
  }),
  implementationMonitor: text('Which authority watches over it?', {
    when: approved,
    expected: true,
    guidance: 'A national or local authority that follows how the decision is carried out.',
    sensitivity: 'operational',
    source: 'S1:1909',
  }),
  interimCare,
  interimCareOther: other(interimCare.is('other'), 'sensitive'),
  followUpActions: list('Follow-up that was agreed', 'an action', {
    layout: 'rows',
    when: approved,
    expected: true,
    source: 'S1:1685',
    questions: {
      what: text('What?', followUp),
      who: text('Who?', followUp),
      by: date('By when?', followUp),
    },
  }),
  reviewDateOfDecision: date('When is the decision looked at again?', {
    when: approved,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1799; UNHCR BID review form',
  }),
};

const memberSignatures = list('Signatures of the members', 'a signature', {
  when: byPanel,
  expected: true,
  guidance: 'A member with a conflict of interest does not sign.',
  source: 'S1:1685',
  questions: {
    member: text('Member code', { expected: true, sensitivity: 'operational', source: 'S1:1685' }),
    signature: signature('Signature', { expected: true, sensitivity: 'identifying', source: 'S1:1685' }),
  },
});

const { panelMembers } = panel.questions;
const { code, conflictOfInterest } = panelMembers.questions;

const signedByConflict = computed('Did a member with a conflict of interest sign?', {
  when: memberSignatures.answered,
  as: 'yesNo',
  from: [panelMembers, memberSignatures],
  explains: { compared: 'The codes of the signatures were compared with those of the members.' },
  compute: (read) => {
    const inConflict = read.entries(panelMembers).filter((member) => member(conflictOfInterest) === 'yes');
    const given = (codes: readonly (string | undefined)[]): readonly string[] =>
      codes.filter((each) => each !== undefined).map(folded);
    const barred = new Set(given(inConflict.map((member) => member(code))));
    const signed = given(read.entries(memberSignatures).map((entry) => entry(memberSignatures.questions.member)));
    return { value: signed.some((each) => barred.has(each)) ? 'yes' : 'no', because: 'compared' };
  },
  sensitivity: 'operational',
  source: 'S1:1684',
});

/** F: what was decided, and on what grounds. */
export const decision = section('Decision', {
  ...outcome,
  panelPositions,
  ...reasons,
  ...measures,
  appealInformed: attest('The child and the guardian know how to ask for a review or to appeal', {
    expected: true,
    sensitivity: 'operational',
    source: 'IOM handbook 6.3 headings (right to review or appeal)',
  }),
  memberSignatures,
  signedByConflict,
});
