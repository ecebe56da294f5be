import type { ConsentMapping, FieldRule } from '../mapping.js';

/** Homes of what a consent form says besides its permissions. */
export const consent: readonly FieldRule[] = [
  {
    kind: 'code',
    from: 'basis.consentGiverRole',
    to: 'interview_subject',
    codes: {
      childAged15Plus: 'individual',
      oneParent: 'caregiver',
      bothParents: 'caregiver',
      legalGuardian: 'caregiver',
      customaryCaregiver: 'caregiver',
      courtOrAuthority: 'other',
      otherGiver: 'other',
    },
  },
  { kind: 'text', from: 'basis.consentGiverRoleOther', to: 'consent_source_other' },
  { kind: 'text', from: 'permissions.withheldDetail', to: 'disclosure_deny_details' },
  {
    kind: 'codes',
    from: 'permissions.withheldReason',
    to: 'withholding_info_reason',
    codes: { fearOfHarm: 'fear', wantsToTellSelf: 'communicate_information', otherReason: 'others' },
  },
  { kind: 'text', from: 'permissions.withheldReasonNotes', to: 'withholding_info_other_reason' },
];

/** Primero's consent flags, and the permission that must be in force for each. */
export const consentFlags: ConsentMapping = {
  form: 'consent',
  section: 'permissions',
  flags: [
    { to: 'consent_for_services', permission: 'permCaseManagement' },
    { to: 'disclosure_other_orgs', permission: 'permShareServices' },
    { to: 'consent_reporting', permission: 'permNonIdentifiable' },
    { to: 'consent_for_tracing', permission: 'permTracing' },
  ],
  standing: 'signature.standing',
  withdrawn: 'signature.withdrawalScope',
  validUntil: 'signature.endsOn',
  completedAt: 'caseHeader.completedAt',
};
