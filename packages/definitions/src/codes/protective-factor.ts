import { codeList } from '@amparo/model';

/** What protects a child. */
export const protectiveFactor = codeList(
  'protectiveFactor',
  {
    canProtectSelf: 'Child can protect self to some degree',
    olderChild: 'Older child',
    caringAdult: 'Caring adult present',
    stableCare: 'Stable care',
    inServices: 'Engaged with services',
    communityPractices: 'Protective community practices',
    basicNeedsMet: 'Basic needs met',
    adultsProtect: 'Adults able to protect',
    peers: 'Friends or peer group',
    coping: 'Coping and self-esteem',
    legalStatus: 'Secure legal stay',
    guardian: 'Active guardian',
    other: 'Other',
  },
  'TZ protective factors; S1:1098',
);
