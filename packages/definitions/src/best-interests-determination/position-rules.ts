import { all, any, type Rule } from '@amparo/model';
import { panelDecided } from './outcome.js';
import { sections } from './sections.js';

const { panelByConsensus, panelDissent, panelPositions } = sections.decision.questions;
const { panelMembers } = sections.panel.questions;

/**
 * Where the positions of the members and the recorded form of the decision do not agree. The guidance asks for consensus,
 * for reasons where opinions differ, and for a deferral where there can be no decision (S1:1685-1686); positions are ours.
 */
export const positionRules: readonly Rule[] = [
  {
    id: 'BID-10-positions',
    kind: 'warn',
    reason: 'asked',
    when: all(panelDecided, panelPositions.is('open')),
    about: [panelPositions, panelMembers],
    says: 'Write down for each member who took part how it stands to the decision; to abstain is a position too.',
    source: 'S1:1685-1686; DESIGN',
  },
  {
    id: 'BID-10-consensus',
    kind: 'warn',
    reason: 'asked',
    when: all(panelByConsensus.is('yes'), any(panelPositions.is('divided'), panelPositions.is('against'))),
    about: [panelByConsensus, panelPositions],
    says: 'Correct this, or say why it is a consensus: at least one member of the panel disagrees.',
    source: 'S1:1685; DESIGN',
  },
  {
    id: 'BID-10-dissent',
    kind: 'warn',
    reason: 'asked',
    when: all(panelByConsensus.is('no'), panelPositions.is('together')),
    about: [panelByConsensus, panelDissent, panelPositions],
    says: 'Correct this, or say why it is no consensus: no member of the panel disagrees.',
    source: 'S1:1685-1686; DESIGN',
  },
  {
    id: 'BID-10-against',
    kind: 'warn',
    reason: 'asked',
    when: all(panelDecided, panelPositions.is('against')),
    about: [panelPositions],
    says: 'Let the panel meet again or defer the decision, or say why it stands: more members disagree than agree.',
    source: 'S1:1685; DESIGN',
  },
];
