import { codes, computed, type Read } from '@amparo/model';
import { panelDecided } from './outcome.js';
import { panel } from './panel.js';

const { panelMembers } = panel.questions;
const { conflictOfInterest, present, position } = panelMembers.questions;

const POSITIONS = ['agrees', 'agreesWithReservation', 'disagrees', 'abstains'] as const;

/** Whoever took part and has no conflict of interest takes a position. */
const takesOne = (member: Read): boolean => member(present) === 'yes' && member(conflictOfInterest) !== 'yes';

function readingOf(count: (of: string) => number): 'together' | 'divided' | 'against' | 'open' {
  const against = count('disagrees');
  if (count('open') > 0) return 'open';
  if (against === 0) return 'together';
  return against > count('agrees') + count('agreesWithReservation') ? 'against' : 'divided';
}

/** How the members of the panel stand to the decision, counted from the table of members (ours: the source knows no votes). */
export const panelPositions = computed('How the members stand to it', {
  when: panelDecided,
  as: 'code',
  codes: codes({
    together: 'Nobody disagrees',
    divided: 'Not all agree',
    against: 'More disagree than agree',
    open: 'Somebody’s position is not written down yet',
  }),
  from: [panelMembers],
  explains: {
    counted:
      'Of those who took part, this many agree: {agrees}; agree with a reservation: {agreesWithReservation}; disagree: {disagrees}; abstain: {abstains}; are still open: {open}.',
  },
  compute: (read) => {
    const members = read.entries(panelMembers).filter(takesOne);
    if (members.length === 0) return undefined;
    const taken = members.map((member) => member(position) ?? 'open');
    const count = (of: string): number => taken.filter((each) => each === of).length;
    const values = Object.fromEntries([...POSITIONS, 'open'].map((each) => [each, count(each)]));
    return { value: readingOf(count), because: 'counted', values };
  },
  sensitivity: 'sensitive',
  source: 'S1:1685-1686; DESIGN',
});
