import { choice, choices, codes, date, grant, list, longText, section, text, yesNo } from '@amparo/model';
import { countries } from '../codes/countries.js';
import { adultDecidesToo, withDeciders } from '../shared/decided-by.js';
import { localAgeOfConsent } from './basis.js';
import { known } from './known.js';

const { internationalProtectionSigns, ageInDoubt, ageYears } = known.questions;

const asked = { expected: true, sensitivity: 'operational' } as const;
const NO_UNLESS_YES = 'No answer counts as no.';

const permShareServices = grant('Tell other services what they need to help', {
  ...asked,
  hint: 'May we tell others who help, such as a doctor or a school, only what they need?',
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
    hint: 'May one of us stay by your side and look with you for help?',
    source: 'IA#12',
  }),
  permCollectStore: grant('Write down and keep personal details', {
    ...asked,
    hint: 'May we write down what you tell us and keep it in a safe place?',
    source: 'IA#13',
  }),
  permShareServices,
  permShareWith,
  permNonIdentifiable: grant('Count the case in reports without any name', {
    ...asked,
    hint: 'May we count this in our figures? Nobody can tell from them who it was.',
    source: 'IA#15',
  }),
  permTracing: grant('Look for family', {
    ...asked,
    hint: 'May we look for family, and tell those who search what they need for it?',
    guidance: 'Only where looking is safe for the child and for relatives.',
    source: 'IA#16',
  }),
};

const permCrossBorder = grant('Tell bodies in another country', {
  sensitivity: 'sensitive',
  hint: 'May we tell people who help in another country? We say which country, and who.',
  guidance: 'Needed before a transfer to another country.',
  source: 'S0:427; S1:1878',
});

const permAuthorities = grant('Tell the police or the immigration authority', {
  sensitivity: 'sensitive',
  hint: 'May we tell the police or the office for foreigners? Help does not depend on it.',
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
    hint: 'May we tell those who protect people who cannot go back to their country?',
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
  hint: 'May a doctor or nurse look at this, or treat it? You can stop at any time.',
  guidance: 'One yes for one examination or treatment; the next is asked anew.',
  source: 'KE-T D',
});

const acts = {
  permPhoto: grant('Take and keep a photo to look for family', {
    sensitivity: 'sensitive',
    hint: 'May we take a photo, to use it only when looking for family?',
    guidance: NO_UNLESS_YES,
    source: 'P17 photos',
  }),
  permAgeAssessment: grant('Take part in an age assessment', {
    when: ageInDoubt.is('yes'),
    sensitivity: 'sensitive',
    hint: 'May others try to find out about how old the child is? It is allowed to say no.',
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
    hint: 'Do you agree to the return, and that we prepare it and stay in touch after it?',
    guidance: 'Ask before any day of travel is set.',
    source: 'S1:2065',
  }),
  permContactLater: grant('Get in touch after the case is closed', {
    sensitivity: 'operational',
    hint: 'May we ask later how things are, and what we could do better?',
    source: 'IA#238-240',
  }),
};

const withheldInfo = yesNo('Is there anything that must not be told to somebody?', {
  expected: true,
  hint: 'Is there something we should keep from a certain person or office?',
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
    whileUnknown: { value: 'both', because: 'unknown' },
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
