import { all, choice, choices, codes, file, longText, not, section, text, yesNo } from '@amparo/model';
import { countries } from '../codes/countries.js';
import { languages } from '../codes/languages.js';
import { sex } from '../codes/sex.js';
import { MAY_DECLINE, MAY_WAIT } from '../shared/absences.js';
import { asksEthnicity, asksGenderNotes, asksReligion, photoConsent, role } from '../shared/settings.js';
import { caseHeader } from './case-header.js';
import { childAge } from './child-age.js';

const TEN_OR_OLDER = childAge.age.compare('>=', 10);

const nameUnknown = yesNo('Is the name not known or not given?', { sensitivity: 'operational', source: 'S1:1024' });

const nationalityStatus = choice(
  'Nationality status',
  codes({
    national: 'National of this country',
    otherNationality: 'Another nationality',
    stateless: 'Stateless',
    atRiskOfStatelessness: 'At risk of statelessness',
  }),
  { expected: true, absent: MAY_DECLINE, sensitivity: 'sensitive', source: 'IA#45' },
);

const names = {
  givenName: text('Given name', {
    expected: not(nameUnknown.is('yes')),
    absent: MAY_DECLINE,
    hint: 'What would you like me to call you?',
    sensitivity: 'identifying',
    source: 'IA#33',
  }),
  middleOrFatherName: text('Middle or father’s name', {
    absent: MAY_DECLINE,
    sensitivity: 'identifying',
    source: 'IA#34',
  }),
  familyName: text('Family name', { absent: MAY_DECLINE, sensitivity: 'identifying', source: 'IA#35' }),
  otherNames: text('Other names, nicknames, spellings', {
    absent: MAY_DECLINE,
    guidance: 'Families search by the name used at home. Write it as the child says it.',
    sensitivity: 'identifying',
    source: 'IA#36',
  }),
  nameUnknown,
};

const origin = {
  nationalities: choices('Nationality or nationalities', countries, {
    expected: not(nationalityStatus.is('stateless')),
    absent: MAY_DECLINE,
    hint: 'Which country do you belong to? It can be more than one.',
    sensitivity: 'sensitive',
    source: 'IA#47; S1:943',
  }),
  nationalityStatus,
  countryOfOrigin: choice('Country of origin', countries, {
    expected: true,
    absent: MAY_DECLINE,
    sensitivity: 'sensitive',
    source: 'PH other_identity',
  }),
  countryOfHabitualResidence: choice('Country where the child usually lived', countries, {
    expected: true,
    absent: MAY_DECLINE,
    sensitivity: 'sensitive',
    source: 'S1:1913',
  }),
  placeOfBirth: text('Place of birth', {
    absent: MAY_DECLINE,
    sensitivity: 'identifying',
    source: 'P17 other_identity',
  }),
};

const speech = {
  languages: choices('Languages the child speaks, best first', languages, {
    expected: true,
    absent: MAY_DECLINE,
    hint: 'Which languages do you speak?',
    sensitivity: 'sensitive',
    source: 'IA#52',
  }),
  otherLanguage: text('A language that is not in the list', { sensitivity: 'sensitive', source: 'DESIGN' }),
  preferredLanguage: choice('Language the child prefers', languages, {
    expected: true,
    absent: MAY_DECLINE,
    hint: 'In which language do you like to talk best?',
    sensitivity: 'operational',
    source: 'S0:419',
  }),
};

const personal = {
  ethnicity: text('Ethnic group', {
    when: asksEthnicity,
    absent: MAY_WAIT,
    sensitivity: 'restricted',
    source: 'IA#50',
  }),
  religion: text('Religion', { when: asksReligion, absent: MAY_WAIT, sensitivity: 'restricted', source: 'IA#51' }),
  maritalStatus: choice(
    'Marital situation',
    codes({
      notMarried: 'Not married',
      plannedMarriage: 'A marriage is planned',
      married: 'Married',
      divorcedOrSeparated: 'Divorced or separated',
      widowed: 'Widowed',
    }),
    { when: TEN_OR_OLDER, absent: MAY_WAIT, sensitivity: 'sensitive', source: 'IA#49' },
  ),
  pregnantOrParent: choices(
    'Pregnant, or already a parent?',
    codes({
      pregnant: 'Pregnant',
      hasChildWithThem: 'Has a child here',
      hasChildElsewhere: 'Has a child elsewhere',
      no: 'No',
    }),
    {
      when: all(TEN_OR_OLDER, role.is('specialist')),
      alone: ['no'],
      absent: MAY_WAIT,
      guidance: 'Ask boys and girls alike, alone, and only if it helps the child now.',
      sensitivity: 'restricted',
      source: 'S1:1355; S1:1073',
    },
  ),
  photoAttached: file('Photo', {
    when: photoConsent,
    accept: ['image/jpeg', 'image/png', 'image/webp'],
    guidance: 'Only to trace the family of a young child, and only with consent to the photo.',
    sensitivity: 'identifying',
    source: 'P17 photos; DESIGN',
  }),
};

/** The child's personal details, which are stored apart from the case. */
export const childIdentity = section('About the child', {
  ...names,
  ...childAge,
  sex: choice('Sex', sex, {
    required: true,
    absent: MAY_WAIT,
    ifMissing: 'Give the sex, or say why it is not given.',
    sensitivity: 'sensitive',
    source: 'IA#40',
  }),
  genderNotes: longText('Gender identity, only if the child raises it', {
    when: all(asksGenderNotes, childAge.age.compare('>=', 12), caseHeader.questions.childSeenAlone.is('yes')),
    guidance: 'Never ask. In the wrong hands these words put the child in danger.',
    sensitivity: 'restricted',
    source: 'S1:880',
  }),
  ...origin,
  ...speech,
  ...personal,
});
