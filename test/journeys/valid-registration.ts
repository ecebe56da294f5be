import { registration } from '@amparo/definitions';
import { makeCaseCode, Session, toSubmission, type Submission } from '@amparo/model';
import { seededRandom } from '../seeded-random.mjs';
import { HERE, Scenario } from './scenario.js';

type Registering = Scenario<typeof registration>;

interface Chance {
  bytes(count: number): Uint8Array;
  below(most: number): number;
  oneOf<const T>(...of: readonly T[]): T;
}

function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  return {
    below,
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
    oneOf: (...of) => of[below(of.length)] as (typeof of)[number],
  };
}

function uuidOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function header(form: Registering, chance: Chance): void {
  form
    .answer('caseHeader.caseCode', makeCaseCode(chance.bytes(10)))
    .answer('caseHeader.consentBasis', chance.oneOf('consent', 'assent', 'waiver'))
    .answer('caseHeader.consentRecord', `C-${chance.below(1000)}`)
    .answer('caseHeader.countryCode', chance.oneOf('EG', 'TN', 'MX', 'IT'))
    .answer('caseHeader.languageOfInterview', chance.oneOf('ar', 'fr', 'ti', 'en'))
    .answer('caseHeader.safeSpaceConfirmed', true)
    .answer('caseHeader.breaksOffered', true)
    .answer('identification.identifiedAt', '2026-03-04T08:15+02:00')
    .answer('identification.registeredAt', '2026-03-04T09:30+02:00')
    .answer('identification.identificationSource', chance.oneOf('police', 'selfReferral', 'ngo', 'outreach'));
}

function child(form: Registering, chance: Chance): void {
  form
    .answer('childIdentity.givenName', chance.oneOf('Samir', 'ليلى', 'Mariam', 'Luz', 'ኣማኑኤል'))
    .answer('childIdentity.familyName', { absent: 'declined' })
    .answer('childIdentity.sex', chance.below(3) === 0 ? { absent: 'declined' } : chance.oneOf('female', 'male'))
    .answer('childIdentity.nationalities', [chance.oneOf('SD', 'SY', 'ER', 'HN')])
    .answer('childIdentity.languages', [chance.oneOf('ar', 'ti', 'es'), 'en']);
  if (chance.below(2) === 0) form.answer('childIdentity.ageYears', 1 + chance.below(17));
  else form.answer('childIdentity.dateOfBirth', chance.oneOf('2012', '2014-06', '2010-02-28', '2016~'));
}

const CARE = { accompanied: 'parental', separated: 'kinship', unaccompanied: 'temporaryFacility' } as const;

function company(form: Registering, chance: Chance): void {
  const status = chance.oneOf('accompanied', 'separated', 'unaccompanied');
  form.answer('accompaniment.accompanimentStatus', status).answer('care.careArrangement', CARE[status]);
  if (status === 'unaccompanied') {
    form.answer('guardian.guardianAppointed', 'requested').answer('guardian.guardianRequestedAt', '2026-03-04');
    return;
  }
  for (let adult = 0; adult <= chance.below(2); adult += 1) {
    const entry = `adult-${adult}`;
    form
      .addEntry('accompaniment.accompanyingAdults', entry)
      .answer(`accompaniment.accompanyingAdults[${entry}].personRole`, chance.oneOf('aunt', 'mother', 'grandfather'))
      .answer(`accompaniment.accompanyingAdults[${entry}].personFullName`, 'Huda Example')
      .answer(`accompaniment.accompanyingAdults[${entry}].linkProven`, 'document');
  }
}

function needs(form: Registering, chance: Chance): void {
  const urgent = chance.oneOf('yes', 'no');
  form.answer('urgentNeeds.urgentNeeds', urgent);
  if (urgent === 'yes')
    form
      .addEntry('urgentNeeds.urgentNeedItems', 'need-1')
      .answer('urgentNeeds.urgentNeedItems[need-1].category', chance.oneOf('health', 'clothing'))
      .answer('urgentNeeds.urgentNeedItems[need-1].action', 'Seen by the nurse');
  form
    .answer('urgentNeeds.initialRiskLevel', chance.oneOf('high', 'medium', 'low'))
    .answer('urgentNeeds.initialRiskReasons', 'Alone at the station since yesterday.')
    .answer('signOff.caseworkerName', 'A. Worker')
    .answer('signOff.caseworkerSignature', { means: 'typed', name: 'A. Worker', at: '2026-03-04T10:40+02:00' });
}

/** A registration that can be sent; the seed decides what is in it, and the same seed always gives the same. */
export function validRegistrationSession(seed: number): Session<typeof registration> {
  const form = new Scenario(registration, HERE);
  const chance = chanceOf(seed);
  for (const part of [header, child, company, needs]) part(form, chance);
  return form.session;
}

/** The submission of {@link validRegistrationSession}, with an id that the seed decides. */
export function validRegistration(seed: number): Submission {
  const session = validRegistrationSession(seed);
  const id = uuidOf(chanceOf(seed ^ 0x5eed).bytes(16));
  const { state, environment } = session;
  return toSubmission(registration, state, { environment, id, language: 'en' }) as unknown as Submission;
}
