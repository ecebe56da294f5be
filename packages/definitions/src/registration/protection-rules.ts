import { all, any, anyEntry, not, type Rule } from '@amparo/model';
import { facilityWarnDays } from '@amparo/risk';
import { sections } from './sections.js';

const { caseHeader, ageDoubt, documents, accompaniment, guardian, care, migration, risksSeen, urgentNeeds } = sections;
const { consentBasis } = caseHeader.questions;
const { ageAssessmentRequested } = ageDoubt.questions;
const { consularContactMade, consularContactSafe } = documents.questions;
const { accompanimentStatus, accompanyingAdults } = accompaniment.questions;
const { guardianAppointed } = guardian.questions;
const { careArrangement, facilityDays, facilityLimitAt, inImmigrationDetention } = care.questions;
const { internationalProtectionSigns, unhcrReferral } = migration.questions;
const { anyRiskSeen, protectionRisks, traffickingSigns, gbvDisclosed } = risksSeen.questions;
const { urgentNeedItems } = urgentNeeds.questions;

const accompanied = accompanimentStatus.is('accompanied');
const separated = accompanimentStatus.is('separated');
const unaccompanied = accompanimentStatus.is('unaccompanied');
const mayNeedProtection = internationalProtectionSigns.is('yes');
const adult = accompanyingAdults.questions;
const need = urgentNeedItems.questions;

// Each of these is a risk that was seen, whatever was answered of risks as a whole.
const riskElsewhere = any(
  traffickingSigns.is('yes'),
  gbvDisclosed.is('yes'),
  inImmigrationDetention.is('yes'),
  careArrangement.is('detention'),
  anyEntry(accompanyingAdults, adult.riskConcern.is('yes')),
);

const aboutAge: readonly Rule[] = [
  {
    id: 'REG-04',
    kind: 'block',
    when: all(
      ageAssessmentRequested.is('yes'),
      // A parent or legal guardian is there; no other guardian is appointed beside them.
      any(not(consentBasis.isOneOf('consent', 'assent')), not(any(accompanied, guardianAppointed.is('yes')))),
    ),
    about: [ageAssessmentRequested],
    says: 'Hold the age assessment back: it is a last resort, and needs recorded consent or assent and an appointed guardian first.',
    source: 'S1:975; S1:1004',
  },
];

const aboutCare: readonly Rule[] = [
  {
    id: 'REG-05',
    kind: 'warn',
    reason: 'asked',
    when: all(any(separated, unaccompanied), guardianAppointed.is('no')),
    about: [guardianAppointed],
    says: 'Request a guardian now; until one is appointed, nobody may decide for this child.',
    source: 'S1:996; S1:413',
  },
  {
    id: 'REG-06',
    kind: 'warn',
    reason: 'asked',
    when: all(
      unaccompanied,
      careArrangement.is('noCare'),
      not(anyEntry(urgentNeedItems, all(need.category.is('care'), need.action.answered))),
    ),
    about: [careArrangement],
    says: 'Arrange an emergency placement before you leave the child, and write it down under urgent needs as care.',
    source: 'S1:950; S1:995',
  },
  {
    id: 'REG-07',
    kind: 'warn',
    reason: 'asked',
    when: inImmigrationDetention.is('yes'),
    about: [inImmigrationDetention],
    says: 'Act for release and for another form of care today; detention is never in a child’s interest.',
    source: 'S1:998',
  },
  {
    id: 'REG-15',
    kind: 'warn',
    reason: 'asked',
    when: facilityDays.compare('>=', facilityWarnDays),
    about: [facilityDays],
    says: 'Find family-based care now: the child has been in the facility for 45 days or more, and two months are the limit.',
    source: 'S1:1923; S1:2004',
  },
  {
    id: 'REG-15-limit',
    kind: 'timer',
    due: facilityLimitAt,
    says: 'Move the child to family-based care and tell your supervisor: the two months in the facility are over.',
    source: 'S1:1923',
  },
];

const aboutAdults: readonly Rule[] = [
  {
    id: 'REG-10',
    kind: 'warn',
    reason: 'asked',
    when: all(accompanied, anyRiskSeen.is('no'), not(riskElsewhere)),
    about: [anyRiskSeen],
    says: 'Ask the parents or guardian for consent; without a risk, an assessment does not follow by itself.',
    source: 'S1:972',
  },
  {
    id: 'REG-10-risk',
    kind: 'info',
    when: all(accompanied, any(anyRiskSeen.is('yes'), riskElsewhere)),
    about: [protectionRisks, anyRiskSeen],
    says: 'Begin a best interests assessment: a risk was seen, although the child is with family.',
    source: 'S1:972',
  },
  {
    id: 'REG-11',
    kind: 'warn',
    reason: 'asked',
    when: all(
      separated,
      anyEntry(accompanyingAdults, any(adult.linkProven.is('notProven'), adult.riskConcern.is('yes'))),
    ),
    about: [accompanyingAdults],
    says: 'Do not hand the child over to this adult; check the relationship and screen for trafficking first.',
    source: 'S1:973; S1:950',
  },
];

const aboutOrigin: readonly Rule[] = [
  {
    id: 'REG-12',
    kind: 'block',
    when: all(mayNeedProtection, consularContactMade.is('yes')),
    about: [consularContactMade],
    says: 'Stop the contact with the consulate and tell your supervisor at once: the child may need protection from that State.',
    source: 'S1:1265; S0:161; S1:1553',
  },
  {
    id: 'REG-12-lock',
    kind: 'info',
    when: all(mayNeedProtection, consularContactSafe.is('yes')),
    about: [consularContactSafe],
    says: 'Do not contact the embassy or consulate while the child may need international protection.',
    source: 'S1:1265; S0:161',
  },
  {
    id: 'REG-13',
    kind: 'warn',
    reason: 'asked',
    when: all(mayNeedProtection, not(unhcrReferral.answered)),
    about: [unhcrReferral],
    says: 'Offer a referral to UNHCR or the asylum authority.',
    source: 'S1:1319',
  },
];

/** What the answers ask the worker to do, or not to do, for the child's protection. */
export const protectionRules: readonly Rule[] = [...aboutAge, ...aboutCare, ...aboutAdults, ...aboutOrigin];
