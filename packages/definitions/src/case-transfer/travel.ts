import { all, codes, computed, date, group, longText, not, text, yesNo, type ChoiceQuestion } from '@amparo/model';
import { known } from './known.js';

const { ageYears } = known.questions;

const plan = { expected: true, sensitivity: 'sensitive', source: 'S1:2071' } as const;

const escortNeeded = computed('Escort', {
  as: 'code',
  codes: codes({ whole: 'All the way', toDeparture: 'Up to the departure and through the check' }),
  from: [ageYears],
  explains: {
    young: 'Below 15 years a child never travels without an escort.',
    older: 'From 15 years a worker goes along to the departure and through the check.',
    unknown: 'The age is not known, so the child counts as below 15.',
  },
  compute: (read) => {
    const age = read(ageYears);
    if (age === undefined) return { value: 'whole', because: 'unknown' };
    return age < 15 ? { value: 'whole', because: 'young' } : { value: 'toDeparture', because: 'older' };
  },
  sensitivity: 'operational',
  source: 'S1:2071',
});

type Direction = ChoiceQuestion<'onwardMovement' | 'plannedTransfer' | 'return' | 'reunification' | 'resettlement'>;

/** Makes the questions on how the child travels, or on where a child who moved on alone was last. */
export function travelOf(direction: Direction) {
  const movedOnOwn = yesNo('Did the child move on alone?', {
    when: direction.is('onwardMovement'),
    expected: true,
    sensitivity: 'restricted',
    source: 'S1:1737',
  });
  const moved = { when: movedOnOwn.is('yes'), expected: true, sensitivity: 'restricted', source: 'S1:1737' } as const;
  return {
    travelPlan: group(
      'Travel',
      {
        travelsOn: date('Date', plan),
        route: text('Route', plan),
        escortNeeded,
        escort: text('Who goes with the child?', { ...plan, sensitivity: 'identifying' }),
        receivedBy: text('Who meets the child?', { ...plan, sensitivity: 'identifying' }),
        overnightCare: text('Care on the way, if overnight', { sensitivity: 'sensitive', source: 'S1:2071' }),
      },
      { when: all(direction.answered, not(direction.is('onwardMovement'))), source: 'S1:2071' },
    ),
    movedOnOwn,
    movedOnOwnNotes: longText('Last known place', moved),
    movedOnOwnOn: date('Last seen on', { ...moved, precision: 'any', notAfter: 'today' }),
  };
}
