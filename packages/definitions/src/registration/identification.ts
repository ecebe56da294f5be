import { all, choice, codes, date, dateTime, longText, not, section, text, yesNo } from '@amparo/model';
import { identificationSource as sources } from '../codes/identification-source.js';
import { sector } from '../codes/sector.js';
import { other } from '../shared/other.js';

const identifiedAt = dateTime('Date and time the child was identified', {
  required: true,
  notAfter: 'now',
  ifMissing: 'Say when the child was identified.',
  sensitivity: 'operational',
  source: 'IA#26',
});

const registeredAt = dateTime('Date and time of registration', {
  required: true,
  notBefore: identifiedAt,
  ifMissing: 'Say when the child was registered; the 24 hours to the assessment run from then.',
  guidance: 'From this moment the best interests assessment is due within 24 hours.',
  sensitivity: 'operational',
  source: 'IA#27; S1:1293',
});

const caseReopened = yesNo('Is this a re-opened case?', {
  expected: true,
  sensitivity: 'operational',
  source: 'IA#154',
});

const identificationSource = choice('How did the child come to attention?', sources, {
  expected: true,
  sensitivity: 'operational',
  source: 'S1:947; S1:962; IA#32',
});

const identificationSector = choice('Sector of the service that identified the child', sector, {
  when: identificationSource.is('otherService'),
  expected: true,
  sensitivity: 'operational',
  source: 'IA#32',
});

const identificationPlaceType = choice(
  'Kind of place',
  codes({
    landBorder: 'Land border',
    airport: 'Airport',
    seaport: 'Seaport',
    disembarkation: 'Disembarkation point',
    transitPoint: 'Transit point',
    reception: 'Reception centre',
    detention: 'Place of detention',
    street: 'Street',
    workplace: 'Workplace',
    school: 'School',
    health: 'Health facility',
    home: 'Home',
    otherPlace: 'Another place',
  }),
  { expected: true, sensitivity: 'operational', source: 'S1:947; S1:998' },
);

const authoritiesInformed = yesNo('Is the national child protection authority informed?', {
  expected: true,
  guidance: 'Inform it before any step of the best interests procedure, unless the authority itself is the danger.',
  sensitivity: 'operational',
  source: 'S1:995; S1:1312',
});

const authoritiesNotInformedReason = choice(
  'Why not?',
  codes({
    riskFromAuthority: 'The authority may put the child at risk',
    noAuthorityReachable: 'No authority could be reached',
    childObjects: 'The child objects',
    otherReason: 'Another reason',
  }),
  { when: authoritiesInformed.is('no'), expected: true, sensitivity: 'restricted', source: 'S0:161' },
);

/** How the case came to us. */
export const identification = section('How the case came to us', {
  identifiedAt,
  registeredAt,
  caseReopened,
  reopenedAt: date('Date the case was re-opened', {
    when: caseReopened.is('yes'),
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'IA#28',
  }),
  identificationSource,
  identificationSourceOther: other(identificationSource.is('other'), 'operational'),
  identificationSector,
  identificationSectorOther: other(identificationSector.is('other'), 'operational'),
  identificationPlaceType,
  identificationPlaceOther: other(identificationPlaceType.is('otherPlace'), 'operational'),
  referringPersonCode: text('Who referred the child?', {
    when: all(identificationSource.answered, not(identificationSource.is('selfReferral'))),
    guidance: 'A code or a role, not a name.',
    sensitivity: 'sensitive',
    source: 'KE-T C',
  }),
  authoritiesInformed,
  authoritiesInformedAt: dateTime('When?', {
    when: authoritiesInformed.is('yes'),
    expected: true,
    notAfter: 'now',
    sensitivity: 'operational',
    source: 'S1:995',
  }),
  authoritiesNotInformedReason,
  authoritiesNotInformedNotes: longText('In a few words', {
    when: authoritiesNotInformedReason.answered,
    expected: authoritiesNotInformedReason.is('otherReason'),
    sensitivity: 'restricted',
    source: 'S0:161',
  }),
  duplicateCheckDone: yesNo('Have you searched for an existing case?', {
    expected: true,
    guidance: 'A child with two files tells the story twice, and may be counted or moved twice.',
    sensitivity: 'operational',
    source: 'DESIGN (S0:204)',
  }),
  otherAgencyReference: text('Reference given by another organisation', {
    sensitivity: 'sensitive',
    source: 'P17 interview_details',
  }),
});
