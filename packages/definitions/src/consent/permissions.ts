import { choice, choices, codes, date, grant, list, longText, section, text, yesNo } from '@amparo/model';
import { countries } from '../codes/countries.js';
import { adultDecidesToo, withDeciders } from '../shared/decided-by.js';
import { pictures } from '../shared/pictures.js';
import { localAgeOfConsent } from './basis.js';
import { known } from './known.js';
import { spoken } from './spoken.js';

const { internationalProtectionSigns, ageInDoubt, ageYears } = known.questions;

const asked = { expected: true, sensitivity: 'operational' } as const;
const NO_UNLESS_YES = 'No answer counts as no.';

const permShareServices = grant('Tell other services what they need to help', {
  ...asked,
  ...spoken.shareServices,
  picture: pictures.helpers,
  source: 'IA#14',
});

const shared = { expected: true, sensitivity: 'sensitive', source: 'P17 consent_for_referrals; S1:1086' } as const;
const sharedFrom = date('From', { sensitivity: 'sensitive', source: shared.source });

const permShareWith = list('With whom', 'a body', {
  when: permShareServices.is('yes'),
  expected: true,
  hint: 'With whom exactly? You can say yes to one and no to another.',
  source: 'P17 consent_for_referrals; S1:1086',
  questions: {
    body: text('Body', shared),
    purpose: text('For what?', shared),
    parts: text('Which parts?', { ...shared, guidance: 'As few as the purpose needs.' }),
    from: sharedFrom,
    until: date('Until', { notBefore: sharedFrom, sensitivity: 'sensitive', source: shared.source }),
  },
});

const first = {
  permCaseManagement: grant('Work together on the child’s case', {
    ...asked,
    ...spoken.caseManagement,
    picture: pictures.talk,
    source: 'IA#12',
  }),
  permCollectStore: grant('Write down and keep personal details', {
    ...asked,
    ...spoken.collectStore,
    picture: pictures.write,
    source: 'IA#13',
  }),
  permShareServices,
  permShareWith,
  permNonIdentifiable: grant('Count the case in reports without any name', {
    ...asked,
    ...spoken.nonIdentifiable,
    source: 'IA#15',
  }),
  permTracing: grant('Look for family', {
    ...asked,
    ...spoken.tracing,
    picture: pictures.family,
    guidance: 'Only where looking is safe for the child and for relatives.',
    source: 'IA#16',
  }),
};

const permCrossBorder = grant('Tell bodies in another country', {
  sensitivity: 'sensitive',
  ...spoken.crossBorder,
  guidance: 'Needed before a transfer to another country.',
  source: 'S0:427; S1:1878',
});

const permAuthorities = grant('Tell the police or the immigration authority', {
  sensitivity: 'sensitive',
  ...spoken.authorities,
  guidance: NO_UNLESS_YES,
  source: 'PH consent_info_sharing',
});

const sharing = {
  permCrossBorder,
  permCrossBorderCountries: choices('Which countries?', countries, {
    when: permCrossBorder.is('yes'),
    ...asked,
    sensitivity: 'sensitive',
    source: 'S0:427; S1:1878',
  }),
  permUnhcr: grant('Tell UNHCR or the asylum authority', {
    when: internationalProtectionSigns.is('yes'),
    ...spoken.unhcr,
    sensitivity: 'sensitive',
    source: 'PH unhcr_export_opt_in',
  }),
  permAuthorities,
  permAuthoritiesBodies: choices('Which of them?', codes({ police: 'Police', immigration: 'Immigration authority' }), {
    when: permAuthorities.is('yes'),
    ...asked,
    sensitivity: 'sensitive',
    guidance: 'Each needs a yes of its own.',
    source: 'PH consent_info_sharing',
  }),
};

const permMedical = grant('See a doctor, or be treated', {
  sensitivity: 'restricted',
  ...spoken.medical,
  picture: pictures.doctor,
  guidance: 'One yes for one examination or treatment; the next is asked anew.',
  source: 'KE-T D',
});

const acts = {
  permPhoto: grant('Take and keep a photo to look for family', {
    sensitivity: 'sensitive',
    ...spoken.photo,
    picture: pictures.photo,
    guidance: NO_UNLESS_YES,
    source: 'P17 photos',
  }),
  permAgeAssessment: grant('Take part in an age assessment', {
    when: ageInDoubt.is('yes'),
    sensitivity: 'sensitive',
    ...spoken.ageAssessment,
    picture: pictures.age,
    guidance: 'The last resort. A no is not held against the child.',
    source: 'S1:975',
  }),
  permMedical,
  permMedicalNotes: text('Which examination or treatment?', {
    when: permMedical.is('yes'),
    expected: true,
    sensitivity: 'restricted',
    source: 'KE-T D',
  }),
  permReturn: grant('Return and help after the return', {
    sensitivity: 'sensitive',
    ...spoken.return,
    picture: pictures.journey,
    guidance: 'Ask before any day of travel is set.',
    source: 'S1:2065',
  }),
  permContactLater: grant('Get in touch after the case is closed', {
    sensitivity: 'operational',
    ...spoken.contactLater,
    source: 'IA#238-240',
  }),
};

const withheldInfo = yesNo('Is there anything that must not be told to somebody?', {
  expected: true,
  ...spoken.withheld,
  sensitivity: 'sensitive',
  source: 'IA#17',
});

const withheldReason = choice(
  'Why?',
  codes({
    fearOfHarm: 'Fear of harm',
    wantsToTellSelf: 'Wants to tell it in person',
    otherReason: 'Another reason',
  }),
  { when: withheldInfo.is('yes'), sensitivity: 'restricted', source: 'IA#19; PH' },
);

const asking = withDeciders(
  { ...first, ...sharing, ...acts },
  {
    from: [ageYears, localAgeOfConsent],
    years: (read) => read(ageYears),
    given: (read) => read(localAgeOfConsent),
    whileUnknown: 'both',
    purposeOf: (key) => key.slice('perm'.length),
  },
);

/** Holds when something was permitted that the child does not decide about alone. */
export const needsAdult = adultDecidesToo(asking);

/** The permissions, each by itself. */
export const permissions = section(
  'Permissions, one by one',
  {
    ...asking,
    withheldInfo,
    withheldDetail: longText('What, and from whom?', {
      when: withheldInfo.is('yes'),
      expected: true,
      sensitivity: 'restricted',
      source: 'IA#18',
    }),
    withheldReason,
    withheldReasonNotes: text('In a few words', {
      when: withheldReason.answered,
      expected: withheldReason.is('otherReason'),
      sensitivity: 'restricted',
      source: 'IA#19; PH',
    }),
  },
  { hint: 'One at a time. Yes, no and not now are all good answers, and each can be changed later.' },
);
