import { alertsOf, type CaseAlert } from './alerts.js';
import type { CaseRecord } from './case-record.js';
import { CaseView, type Moment } from './case-view.js';
import { limitsOf, type DueCode, type Limit, type SaidBy } from './limits.js';
import { FRONTLINE, procedure, type Because, type FormStatus, type StepPart } from './procedure.js';
import { stageOf, type Stage } from './stage.js';
import { blocked, type Verdict } from './verdict.js';

/** One form in one case, or a part of one with a time of its own: what is to be done, until when, and why. */
export interface FormStanding {
  readonly form: string;
  /** `review`: the review meeting, which is written down in a follow-up; else what a completed form has said is to be done. */
  readonly part?: StepPart;
  readonly status: FormStatus;
  readonly because: Because;
  /** ISO 8601 with the offset of the case's time zone; of what is open the earliest time, and of what is to be done the latest. */
  readonly due?: string;
  readonly timer?: DueCode;
  readonly overdue: boolean;
  /** When it was completed last. */
  readonly doneAt?: string;
  /** Of a part that several completed forms may wait for: which of them it is. */
  readonly of?: SaidBy;
}

/** Everything the procedure says about a case at one moment. */
export interface Standing {
  readonly stage: Stage;
  /** What is warned of for as long as it holds. */
  readonly alerts: readonly CaseAlert[];
  /** In the order of the procedure, and after it what single forms have said is to be done. */
  readonly forms: readonly FormStanding[];
  /** The next thing that is due; the one that is longest overdue first. */
  readonly next: FormStanding | undefined;
}

/** Says where every form stands in a case, what is due and what blocks; pure, from what the device knows alone. */
export function standingOf(record: CaseRecord, moment: Moment): Standing {
  const view = new CaseView(record, moment);
  const isFor = (form: string): boolean => moment.settings?.['role'] !== 'frontline' || FRONTLINE.has(form);
  const steps = Object.entries(procedure).map(([step, ask]): FormStanding => {
    const asked: Verdict = ask(view);
    const { due, ...verdict } = isFor(step) || asked.status === 'done' ? asked : blocked('caseworkerDoes');
    const { doneAt, ...what } = whatIs(step, view);
    return { ...what, ...verdict, ...(doneAt !== undefined && { doneAt }), ...until(due, verdict.status, moment) };
  });
  const limits = limitsOf(view).filter(({ form }) => isFor(form));
  const forms = [...steps, ...limits.map((limit) => standingLimit(limit, moment))];
  const waiting = forms.filter(({ status }) => status === 'due').sort(byDue);
  return { stage: stageOf(view), alerts: alertsOf(view), forms, next: waiting[0] };
}

function standingLimit({ due, isEarliest, ...limit }: Limit, moment: Moment): FormStanding {
  const status = isEarliest ? 'open' : 'due';
  return { ...limit, status, because: limit.part, ...until(due, status, moment) };
}

const until = (
  due: string | undefined,
  status: FormStatus,
  { now }: Moment,
): Pick<FormStanding, 'due' | 'overdue'> => ({
  ...(due !== undefined && { due }),
  overdue: due !== undefined && status === 'due' && Date.parse(due) < Date.parse(now),
});

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
