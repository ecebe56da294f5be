import { any, choice, codes, grant, text, yesNo } from '@amparo/model';
import { adultDecidesToo, withDeciders } from '../shared/decided-by.js';
import { pictures } from '../shared/pictures.js';
import { ageBand, fromSix } from './age-band.js';
import { known } from './known.js';
import { spoken } from './spoken.js';
import { childsAge, whoDecides } from './who-decides.js';

const { ageYears, ageInDoubt } = known.questions;
const { assentAgeBand } = ageBand;

const asked = { expected: true, sensitivity: 'operational' } as const;
const NO_UNLESS_YES = 'No answer counts as no.';

const assentTalk = grant('Talk with the worker', {
  ...asked,
  ...spoken.talk,
  picture: pictures.talk,
  source: 'IA#10',
});

const assentWrite = grant('Write it down', {
  ...asked,
  when: fromSix,
  ...spoken.write,
  picture: pictures.write,
  source: 'IA#10',
});

const assentShareHelpers = grant('Tell helpers', {
  ...asked,
  when: fromSix,
  ...spoken.shareHelpers,
  picture: pictures.helpers,
  source: 'IA#14',
});

const assentTellCaregiver = choice(
  'What may be told to parents or caregiver?',
  codes({ yes: 'All', no: 'Nothing', some: 'Some of it' }),
  {
    when: fromSix,
    expected: any(ageYears.compare('>=', 10), assentAgeBand.is('12-14'), assentAgeBand.is('15-17')),
    ...spoken.tellCaregiver,
    guidance: 'Ask without them.',
    sensitivity: 'restricted',
    source: 'S1:1420',
  },
);

const caregiverCopy = choice(
  'Copy for parents or caregiver',
  codes({ none: 'None', withoutWithheld: 'Only what the child lets them know', whole: 'Everything' }),
  { when: assentTellCaregiver.answered, sensitivity: 'operational', source: 'S1:1420' },
);

const words = {
  assentTalk,
  assentWrite,
  assentShareHelpers,
  assentShareHelpersNotes: text('Which helpers?', {
    when: assentShareHelpers.is('yes'),
    expected: true,
    hint: 'Whom may I tell, and whom not?',
    sensitivity: 'sensitive',
    source: 'IA#14',
  }),
  assentTellCaregiver,
  assentTellCaregiverNotes: text('What may they know?', {
    when: assentTellCaregiver.is('some'),
    expected: true,
    sensitivity: 'restricted',
    source: 'S1:1420',
  }),
  caregiverCopy,
};

const assentTracing = grant('Look for family', {
  ...asked,
  when: fromSix,
  ...spoken.tracing,
  picture: pictures.family,
  guidance: 'A child who does not want to be found has a reason.',
  source: 'IA#16; P17',
});

const assentMedical = grant('See a nurse or doctor', {
  expected: true,
  ...spoken.medical,
  picture: pictures.doctor,
  sensitivity: 'restricted',
  source: 'DESIGN',
});

const assentHomeVisit = grant('Visit at home or where the child lives', {
  ...asked,
  when: fromSix,
  ...spoken.homeVisit,
  picture: pictures.home,
  guidance: 'Who will see you come, and what will they say?',
  source: 'S1:1313',
});

const assentAgeAssessment = grant('Age assessment', {
  when: ageInDoubt.is('yes'),
  ...spoken.ageAssessment,
  picture: pictures.age,
  sensitivity: 'sensitive',
  source: 'S1:975',
});

const assentPhoto = grant('Photo', {
  expected: true,
  when: fromSix,
  ...spoken.photo,
  picture: pictures.photo,
  guidance: NO_UNLESS_YES,
  sensitivity: 'sensitive',
  source: 'DESIGN',
});

const assentStory = grant('Use the story without a name, to teach or report', {
  when: fromSix,
  ...spoken.story,
  picture: pictures.story,
  guidance: NO_UNLESS_YES,
  sensitivity: 'sensitive',
  source: 'S1:1084',
});

const assentMove = grant('Move to another place or country', {
  expected: true,
  when: fromSix,
  ...spoken.move,
  picture: pictures.journey,
  guidance: 'Ask when a transfer or a return is planned.',
  sensitivity: 'sensitive',
  source: 'S1:1878; S1:2063',
});

// What the family permits for the same purpose under another name.
const PURPOSES: Readonly<Record<string, string>> = {
  Talk: 'CaseManagement',
  Write: 'CollectStore',
  ShareHelpers: 'ShareServices',
  Move: 'Return',
};

function purposeOf(key: string): string {
  const own = key.slice('assent'.length);
  return PURPOSES[own] ?? own;
}

const asking = {
  ...words,
  assentTracing,
  assentHomeVisit,
  assentMedical,
  assentAgeAssessment,
  assentPhoto,
  assentStory,
  assentMove,
};

const decided = withDeciders(asking, {
  from: [ageYears, assentAgeBand, whoDecides.ageOfConsent],
  years: childsAge,
  given: (read) => read(whoDecides.ageOfConsent),
  purposeOf,
});

/** Holds when the child permitted something that it does not decide about alone. */
export const needsAdult = adultDecidesToo(decided);

/** The permissions of the child, each by itself. */
export const wishes = {
  ...decided,
  assentRefusedAll: yesNo('Does the child refuse?', {
    expected: true,
    ...spoken.refusedAll,
    guidance: 'Silence, turning away or going along without a word can be a no.',
    sensitivity: 'operational',
    source: 'S1:1320',
  }),
};

const permissions = [
  assentTalk,
  assentWrite,
  assentShareHelpers,
  assentTracing,
  assentHomeVisit,
  assentMedical,
  assentAgeAssessment,
  assentPhoto,
  assentStory,
  assentMove,
] as const;

/** Holds when the child said no to anything. */
export const anyNo = any(
  ...permissions.map((each) => each.is('no')),
  assentTellCaregiver.is('no'),
  wishes.assentRefusedAll.is('yes'),
);
