import { all, any, attest, choice, codes, not, section, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { role } from '../shared/settings.js';

const observerRole = choice(
  'Who fills this in?',
  codes({
    frontline: 'Frontline responder',
    caseworker: 'Caseworker',
    specialist: 'Specialist for child trafficking',
  }),
  {
    required: true,
    ifMissing: 'Say who fills this in; it decides what may be asked.',
    sensitivity: 'operational',
    source: 'S1:1212',
  },
);

// Where the host has set a role, it bounds what the worker says: nobody becomes a specialist by ticking a box.
/** Holds for a frontline responder, who observes and asks nothing. */
export const isFrontline = any(role.is('frontline'), observerRole.is('frontline'));

/** Holds for a specialist. */
export const isSpecialist = all(observerRole.is('specialist'), not(any(role.is('frontline'), role.is('caseworker'))));

const where = choice(
  'Where was the child seen?',
  codes({
    border: 'Border',
    transit: 'On the way',
    street: 'Street',
    workplace: 'Workplace',
    reception: 'Reception centre',
    clinic: 'Clinic',
    school: 'School',
    otherPlace: 'Another place',
  }),
  { expected: true, sensitivity: 'operational', source: 'S1:1212' },
);

const companions = yesNo('Are there adults with the child?', {
  expected: true,
  absent: UNKNOWN,
  guidance: 'Do not confront them; a person who speaks for the child may hold the child.',
  sensitivity: 'sensitive',
  source: 'S1:1420; KE-T D10',
});

const placeInspected = yesNo('Did you see where the child lives or works?', {
  expected: true,
  guidance: 'Do not go and look for it.',
  sensitivity: 'operational',
  source: 'S1:1229',
});

/** Holds when the place was seen. */
export const placeSeen = placeInspected.is('yes');

/** Who observes, and where. */
export const mode = section('Who observes, and where', {
  observerRole,
  where,
  whereOther: other(where.is('otherPlace'), 'operational'),
  companions,
  companionsApart: yesNo('Could the child talk apart from them?', {
    when: companions.is('yes'),
    expected: true,
    guidance: 'Only where it can be done without making anybody suspicious.',
    sensitivity: 'sensitive',
    source: 'S1:1420; KE-T D10',
  }),
  placeInspected,
  noDirectQuestion: attest('I only observed; I asked nothing about exploitation', {
    when: isFrontline,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1416',
  }),
});
