import type { CaseView } from './case-view.js';

/** The stage of a case: a state of the procedure (content chapter 0). */
export type Stage =
  | 'identified'
  | 'registered'
  | 'assessed'
  | 'planned'
  | 'tracing'
  | 'reported'
  | 'reviewed'
  | 'panel'
  | 'simplified'
  | 'decided'
  | 'implementing'
  | 'inTransit'
  | 'transferred'
  | 'returned'
  | 'closed'
  | 'archived';

/**
 * Where a case stands in the procedure: the furthest that it has come. A case that is registered anew after it was closed
 * begins again.
 */
export function stageOf(view: CaseView): Stage {
  if (!view.last('registration')) return 'identified';
  if (view.closed) return view.since(view.last('caseClosure')?.at ?? '', 'followUp') ? 'archived' : 'closed';
  if (view.inTransit) return 'inTransit';
  return (
    stageElsewhere(view) ?? (isCarriedOut(view) ? 'implementing' : (stageOfDecision(view) ?? stageOfPlanning(view)))
  );
}

// Whatever came last: a child may be handed over after its return, and return after a transfer.
function stageElsewhere(view: CaseView): Stage | undefined {
  const [returned, transferred] = [view.told('returnedOn')?.at, view.last('caseTransfer')?.at];
  if (returned === undefined) return transferred === undefined ? undefined : 'transferred';
  return view.since(returned, 'caseTransfer') ? 'transferred' : 'returned';
}

// As long as a decision is outstanding nothing of it is carried out, however often the child is seen meanwhile.
function isCarriedOut(view: CaseView): boolean {
  const decided = view.told('decidedSolution')?.at;
  const begun = decided ?? (view.text('bidRequired') === 'no' ? view.last('casePlan')?.at : undefined);
  return begun !== undefined && view.since(begun, 'followUp');
}

function stageOfDecision(view: CaseView): Stage | undefined {
  if (view.decided) return 'decided';
  if (!view.last('bestInterestsDetermination')) return undefined;
  if (view.stands('simplifiedChosenAt') !== undefined) return 'simplified';
  if (view.stands('panelDate') !== undefined) return 'panel';
  return view.stands('reviewOutcome') === 'readyForPanel' ? 'reviewed' : 'reported';
}

function stageOfPlanning(view: CaseView): Stage {
  if (view.last('familyTracing')) return 'tracing';
  if (view.last('casePlan')) return 'planned';
  return view.last('bestInterestsAssessment') ? 'assessed' : 'registered';
}
