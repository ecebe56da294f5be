import { codeList } from '@amparo/model';

/** How a child came to attention. */
export const identificationSource = codeList(
  'identificationSource',
  {
    selfReferral: 'The child',
    family: 'Family member',
    communityMember: 'Community member or leader',
    police: 'Police',
    borderGuard: 'Border or coast guard',
    immigration: 'Immigration authority',
    asylumAuthority: 'Asylum authority',
    judiciary: 'Court or prosecutor',
    socialServices: 'Social services',
    unAgency: 'UN agency',
    ngo: 'NGO or civil society',
    otherService: 'Other service provider',
    helpline: 'Helpline',
    media: 'Media',
    outreach: 'Outreach team',
    other: 'Other',
  },
  'IA REFERRAL_SOURCE; S1:947,962',
);
