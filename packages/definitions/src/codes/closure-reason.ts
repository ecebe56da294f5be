import { codeList } from '@amparo/model';

/** Why a case is closed. */
export const closureReason = codeList(
  'closureReason',
  {
    goalsMet: 'Goals met, child safe',
    declined: 'Child or family do not want support, no ground to oppose',
    lostContact: 'Child cannot be found',
    death: 'Death of the child',
    turned18: 'Turned 18',
    transferred: 'Transferred',
    relocationNoAgency: 'Moved, no body to transfer to',
    departedSolution: 'Left for a durable solution, no body to transfer to',
    noFurtherAction: 'No further action possible',
    openedInError: 'Opened in error or duplicate',
    other: 'Other',
  },
  'S1:1817-1822; IA CLOSURE_REASON; TZ',
);
