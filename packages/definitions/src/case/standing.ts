import type { TimerId } from '@amparo/risk';
import type { CaseRecord } from './case-record.js';
import { CaseView, type Moment } from './case-view.js';
import { procedure, type Because, type FormStatus, type StepPart } from './procedure.js';

/** One form in one case, or a part of one with a time of its own: what is to be done, until when, and why. */
export interface FormStanding {
  readonly form: string;
  /** `review`: the review meeting, which is written down in a follow-up. */
  readonly part?: StepPart;
  readonly status: FormStatus;
  readonly because: Because;
  /** ISO 8601 with the offset of the case's time zone. */
  readonly due?: string;
  readonly timer?: TimerId;
  readonly overdue: boolean;
  /** When it was completed last. */
  readonly doneAt?: string;
}

/** The stage of a case (content chapter 0). */
export type Stage =
  | 'identified'
  | 'registered'
  | 'assessed'
  | 'planned'
  | 'decided'
  | 'implementing'
  | 'transferred'
  | 'closed'
  | 'archived';

/** Everything the procedure says about a case at one moment. */
export interface Standing {
  readonly stage: Stage;
  /** In the order of the procedure. */
  readonly forms: readonly FormStanding[];
  /** The next thing that is due; the one that is longest overdue first. */
  readonly next: FormStanding | undefined;
}

/** Says where every form stands in a case, what is due and what blocks; pure, from what the device knows alone. */
export function standingOf(record: CaseRecord, moment: Moment): Standing {
  const view = new CaseView(record, moment);
  const forms = Object.entries(procedure).map(([step, ask]): FormStanding => {
    const { due, ...verdict } = ask(view);
    const { doneAt, ...what } = whatIs(step, view);
    return {
      ...what,
      ...verdict,
      ...(due !== undefined && { due }),
      ...(doneAt !== undefined && { doneAt }),
      overdue: due !== undefined && Date.parse(due) < Date.parse(moment.now),
    };
  });
  const waiting = forms.filter(({ status }) => status === 'due').sort(byDue);
  return { stage: stageOf(view), forms, next: waiting[0] };
}

function whatIs(
  step: string,
  view: CaseView,
): Pick<FormStanding, 'form' | 'part'> & { readonly doneAt?: string | undefined } {
  if (step === 'review') return { form: 'followUp', part: 'review', doneAt: view.told('reviewedOn')?.at };
  return { form: step, doneAt: view.last(step)?.at };
}

/** Orders what has a date before what has none, the sooner first. */
export const byDue = (one: FormStanding, other: FormStanding): number =>
  Date.parse(one.due ?? '9999-12-31') - Date.parse(other.due ?? '9999-12-31');

function stageOf(view: CaseView): Stage {
  if (!view.last('registration')) return 'identified';
  if (view.closed) {
    const after = view.last('followUp')?.at;
    return after !== undefined && isLater(after, view.last('caseClosure')?.at) ? 'archived' : 'closed';
  }
  if (view.last('caseTransfer')) return 'transferred';
  const decision = view.decided ? view.last('bestInterestsDetermination')?.at : undefined;
  const looked = view.last('followUp')?.at;
  if (looked !== undefined && isLater(looked, decision ?? view.last('casePlan')?.at)) return 'implementing';
  if (decision !== undefined) return 'decided';
  if (view.last('casePlan')) return 'planned';
  return view.last('bestInterestsAssessment') ? 'assessed' : 'registered';
}

const isLater = (one: string, other: string | undefined): boolean =>
  other !== undefined && Date.parse(one) > Date.parse(other);
