import { choice, codes, computed, longText, text } from '@amparo/model';
import { other } from '../shared/other.js';
import { known } from './known.js';

const { accompanimentStatus } = known.questions;

const bidGround = choice(
  'Why a determination?',
  codes({
    durableSolutionUasc: 'A lasting solution for a child without its parents',
    exceptionalMeasureAtRisk: 'An exceptional measure for a child at risk',
    separationFromParents: 'Separating the child from its parents',
    otherGround: 'Another reason',
  }),
  { expected: true, sensitivity: 'sensitive', source: 'S1:1630-1633; CC' },
);

const bidRequired = computed('Is a determination needed?', {
  as: 'yesNo',
  from: [accompanimentStatus, bidGround],
  explains: {
    apart: 'Needed, because the child is without its parents or guardian.',
    atRisk: 'Needed, because the child is with its carers but at risk from them and may need other care.',
    together: 'Not needed by itself, because the child is with a parent or guardian and no risk from them is named.',
  },
  compute: (read) => {
    const [status, ground] = [read(accompanimentStatus), read(bidGround)];
    if (status === 'separated' || status === 'unaccompanied') return { value: 'yes', because: 'apart' };
    if (ground === 'exceptionalMeasureAtRisk' || ground === 'separationFromParents')
      return { value: 'yes', because: 'atRisk' };
    // Not known is not “no”: nothing is derived until the company of the child and the ground are known.
    return status === 'accompanied' && ground !== undefined ? { value: 'no', because: 'together' } : undefined;
  },
  sensitivity: 'operational',
  source: 'S1:1630-1633; S1:1907',
});

const bidProcedure = choice(
  'Procedure',
  codes({
    fullPanel: 'Full panel',
    reducedPanel: 'Reduced panel',
    reviewingOfficerOnly: 'Reviewing officer instead of a panel',
  }),
  {
    required: true,
    ifMissing: 'Choose the procedure; it decides who may take the decision.',
    guidance:
      'The two shorter ways are only for when no full panel is possible, and have to be allowed by the most senior person.',
    sensitivity: 'operational',
    source: 'S1:1688',
  },
);

/** Holds when a panel decides, full or reduced. */
export const byPanel = bidProcedure.isOneOf('fullPanel', 'reducedPanel');

const leadAuthority = choice(
  'Who leads the procedure?',
  codes({
    stateChildProtectionAuthority: 'The State’s child protection authority',
    courtOrJudge: 'A court or judge',
    jointCommittee: 'A joint committee',
    organisationLastResort: 'An organisation, as a last resort',
  }),
  { expected: true, sensitivity: 'operational', source: 'S1:1628; S1:1655' },
);

/** Holds when an organisation leads in place of the State. */
export const notLedByState = leadAuthority.is('organisationLastResort');

/** Why the determination is made, by which way, and who leads it. */
export const ground = {
  bidNumber: text('Number of the determination', { expected: true, sensitivity: 'operational', source: 'S1:1662' }),
  bidGround,
  bidGroundOther: other(bidGround.is('otherGround'), 'sensitive'),
  bidRequired,
  bidQuestion: longText('What must be decided?', {
    expected: true,
    guidance: 'One question that can be answered, such as where and with whom this child shall live.',
    sensitivity: 'sensitive',
    source: 'S1:1686',
  }),
  bidUrgency: choice('Urgency', codes({ routine: 'Routine', priority: 'Priority', emergency: 'Emergency' }), {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1688',
  }),
  bidProcedure,
  leadAuthority,
  leadNotStateReason: longText('Why does the State not lead?', {
    when: notLedByState,
    expected: true,
    guidance: 'Say what was tried, and where the task of the organisation ends.',
    sensitivity: 'sensitive',
    source: 'S1:1628',
  }),
};
