import { facilityTimer } from '@amparo/risk';
import type { CaseView } from './case-view.js';

/** What the procedure warns of for as long as it holds; each has one sentence in the words of the case. */
export type CaseAlert =
  'noGuardian' | 'adultInDoubt' | 'detained' | 'longInFacility' | 'notSeen' | 'deferredTwice' | 'inTransit' | 'movedOn';

const isDetained = (view: CaseView): boolean =>
  view.stands('detained') === 'yes' || view.text('careArrangement') === 'detention';

const isLongInFacility = (view: CaseView): boolean => {
  const due = view.after(view.facilitySince, facilityTimer.warnAt);
  return due !== undefined && Date.parse(due) <= Date.parse(view.now);
};

// The screening and the check of the relationship are what the alert asks for.
const isAdultInDoubt = (view: CaseView): boolean =>
  view.stands('adultInDoubt') === 'yes' && !(view.last('traffickingScreening') && view.last('familyTracing'));

const alerts: readonly (readonly [alert: CaseAlert, holds: (view: CaseView) => boolean])[] = [
  // REG-05
  ['noGuardian', (view) => view.apart && view.text('guardianAppointed') === 'no' && !view.hasGuardian],
  // REG-11
  ['adultInDoubt', isAdultInDoubt],
  // REG-07
  ['detained', isDetained],
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
  // TRF-05
  ['inTransit', (view) => view.inTransit],
  // TRF-07
  ['movedOn', (view) => view.stands('movedOn') === 'yes'],
];

/** Every alert that stands in a case; a closed one has none. */
export const alertsOf = (view: CaseView): readonly CaseAlert[] =>
  view.closed ? [] : alerts.flatMap(([alert, holds]) => (holds(view) ? [alert] : []));
