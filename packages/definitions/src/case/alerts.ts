import { facilityTimer } from '@amparo/risk';
import type { FactAnswer } from './case-record.js';
import type { CaseView } from './case-view.js';

/** What the procedure warns of for as long as it holds; each has one sentence in the words of the case. */
export type CaseAlert =
  | 'noGuardian'
  | 'authorityNotInformed'
  | 'selfHarm'
  | 'asylumNotReferred'
  | 'adultInDoubt'
  | 'familyFeared'
  | 'detained'
  | 'longInFacility'
  | 'notSeen'
  | 'deferredTwice'
  | 'childWithdrew'
  | 'inTransit'
  | 'movedOn';

const isLongInFacility = (view: CaseView): boolean => {
  const due = view.after(view.facilitySince, facilityTimer.warnAt);
  return due !== undefined && Date.parse(due) <= Date.parse(view.now);
};

// The screening and the check of the relationship are what the alert asks for.
const isAdultInDoubt = (view: CaseView): boolean =>
  view.stands('adultInDoubt') === 'yes' && !(view.last('traffickingScreening') && view.last('familyTracing'));

const SPECIALISTS: readonly unknown[] = ['mentalHealthFocused', 'mentalHealthSpecialised'];

// A referral of the day itself was made while the assessment was still written.
function isSelfHarmOpen(view: CaseView): boolean {
  const said = view.told('selfHarm');
  const helps = ({ at, value }: FactAnswer, since: string): boolean =>
    at.slice(0, 10) >= since.slice(0, 10) && Array.isArray(value) && value.some((each) => SPECIALISTS.includes(each));
  return said?.value === 'yes' && !view.all('referredFor').some((each) => helps(each, said.at));
}

const alerts: readonly (readonly [alert: CaseAlert, holds: (view: CaseView) => boolean])[] = [
  // REG-05
  ['noGuardian', (view) => view.apart && view.text('guardianAppointed') === 'no'],
  // BIA-07
  [
    'authorityNotInformed',
    (view) => view.text('accompanimentStatus') === 'unaccompanied' && view.text('authorityInformed') === 'no',
  ],
  // BIA-14
  ['selfHarm', isSelfHarmOpen],
  // BIA-06
  ['asylumNotReferred', (view) => view.text('asylumReferralNeeded') === 'yes' && view.text('asylumReferred') !== 'yes'],
  // REG-11
  ['adultInDoubt', isAdultInDoubt],
  // TRA-05
  ['familyFeared', (view) => view.familyFeared],
  // REG-07
  ['detained', (view) => view.isDetained],
  // REG-15
  ['longInFacility', isLongInFacility],
  // FUP-03
  [
    'notSeen',
    (view) =>
      view
        .all('missedLastTime')
        .slice(-2)
        .filter(({ value }) => value === 'yes').length === 2,
  ],
  // BID-14
  ['deferredTwice', (view) => Number(view.standing('panelDeferrals')?.value ?? 0) >= 2],
  // RUA-10
  ['childWithdrew', (view) => view.hasWithdrawn],
  // TRF-05
  ['inTransit', (view) => view.inTransit],
  // TRF-07
  ['movedOn', (view) => view.stands('movedOn') === 'yes'],
];

/** Every alert that stands in a case; a closed one has none. */
export const alertsOf = (view: CaseView): readonly CaseAlert[] =>
  view.closed ? [] : alerts.flatMap(([alert, holds]) => (holds(view) ? [alert] : []));
