import { attest, choice, choices, codes, dateTime, hostCodes, longText, text, yesNo } from '@amparo/model';
import { countries } from '../codes/countries.js';
import { languages } from '../codes/languages.js';
import { UNKNOWN } from './absences.js';
import { other } from './other.js';

/** What a form tells of itself to its case header. */
export interface CaseHeaderOptions {
  /** The form assesses: the child is expected to be heard alone, and sources to be named. */
  readonly assesses: boolean;
  /** A supervisor signs the form off. */
  readonly supervised: boolean;
}

/** Makes the questions of the case header, which every form begins with; each call makes new ones. */
export function caseHeader({ assesses, supervised }: CaseHeaderOptions) {
  const startedAt = dateTime('Started', {
    expected: true,
    notAfter: 'now',
    sensitivity: 'operational',
    source: 'IA#150',
  });
  return {
    caseCode: text('Case code', {
      required: true,
      form: 'caseCode',
      ifMissing: 'Write the case code; nothing can be sent without it.',
      guidance: 'The code stands for the child’s name everywhere. Nothing about the child can be read from it.',
      sensitivity: 'operational',
      source: 'S1:970; IA#2',
    }),
    ...whereAndWho(supervised),
    startedAt,
    completedAt: dateTime('Completed', {
      expected: true,
      notBefore: startedAt,
      sensitivity: 'operational',
      source: 'IA#151',
    }),
    ...howItWasHeld(),
    ...childHeard(assesses),
  };
}

const whereAndWho = (supervised: boolean) => ({
  organisationCode: choice('Organisation in charge', hostCodes('organisations'), {
    expected: true,
    sensitivity: 'operational',
    source: 'IA#31',
  }),
  countryCode: choice('Country where the form is filled in', countries, {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1262-1268',
  }),
  locationCode: choice('Place', hostCodes('places'), {
    expected: true,
    guidance: 'The area, border point or facility where you are now.',
    sensitivity: 'sensitive',
    source: 'PH lookup-location-type',
  }),
  caseworkerCode: text('Caseworker code', { expected: true, sensitivity: 'operational', source: 'IA#30' }),
  supervisorCode: text('Supervisor code', { expected: supervised, sensitivity: 'operational', source: 'S1:1827' }),
  stepOfCase: choice(
    'Case management step',
    codes({
      identification: 'Identification and registration',
      assessment: 'Assessment',
      casePlanning: 'Case planning',
      bid: 'Best interests determination',
      implementation: 'Implementation',
      followUp: 'Follow-up and review',
      closure: 'Closure',
    }),
    { expected: true, sensitivity: 'operational', source: 'S1:928' },
  ),
});

function howItWasHeld() {
  const contactMode = choice(
    'How did the contact take place?',
    codes({
      inPerson: 'In person',
      homeVisit: 'Home visit',
      meetingElsewhere: 'Meeting elsewhere',
      phone: 'By phone',
      video: 'By video',
      messaging: 'By messages',
      otherMode: 'Another way',
    }),
    { expected: true, sensitivity: 'operational', source: 'IA#152; IA FU_HOW' },
  );
  const personsPresent = choices(
    'Who was present?',
    codes({
      child: 'The child',
      parentCaregiver: 'Parent or caregiver',
      guardian: 'Guardian',
      interpreter: 'Interpreter',
      culturalMediator: 'Cultural mediator',
      psychologist: 'Psychologist',
      legalRep: 'Legal representative',
      supportPersonChosenByChild: 'Somebody the child chose',
      otherPerson: 'Another person',
    }),
    {
      expected: true,
      guidance: 'Ask who may listen before you ask anything else: a person in the room can be the danger.',
      sensitivity: 'sensitive',
      source: 'IA#153; S1:1030; S1:1390',
    },
  );
  return {
    contactMode,
    contactModeOther: other(contactMode.is('otherMode'), 'operational'),
    personsPresent,
    personsPresentOther: other(personsPresent.includes('otherPerson'), 'sensitive'),
    ...interpretation(),
  };
}

function interpretation() {
  const interpreterUsed = yesNo('Interpreter or cultural mediator used', {
    expected: true,
    guidance: 'Never a relative, a fellow traveller or another child: a child tells less, or is put at risk.',
    sensitivity: 'operational',
    source: 'S1:1030; KE-T D',
  });
  const used = { when: interpreterUsed.is('yes'), expected: true };
  return {
    languageOfInterview: choice('Language used', languages, {
      expected: true,
      sensitivity: 'operational',
      source: 'KE-T D; S0:419',
    }),
    interpreterUsed,
    interpreterCode: text('Interpreter code', { ...used, sensitivity: 'identifying', source: 'KE-T D' }),
    interpreterUndertaking: yesNo('Has the interpreter signed to keep what is said confidential?', {
      ...used,
      sensitivity: 'operational',
      source: 'DESIGN from S1:1086',
    }),
  };
}

function childHeard(assesses: boolean) {
  const childSeenAlone = yesNo('Was the child spoken to alone at some point?', {
    expected: assesses,
    sensitivity: 'operational',
    source: 'IA#172; CC',
  });
  return {
    childSeenAlone,
    childSeenAloneReason: longText('Why not?', {
      when: childSeenAlone.is('no'),
      expected: true,
      sensitivity: 'sensitive',
      source: 'CC',
    }),
    safeSpaceConfirmed: attest('The place is private, safe and friendly to a child', {
      expected: true,
      guidance: 'If it is not, move or wait. Only urgent needs come first.',
      sensitivity: 'operational',
      source: 'S1:1136',
    }),
    breaksOffered: attest('The child knows that every question can be skipped, and that we can stop at any time', {
      expected: true,
      hint: 'You can skip any question. We can stop whenever you like.',
      sensitivity: 'operational',
      source: 'S1:1419',
    }),
    informationSources: choices(
      'Where does the information come from?',
      codes({
        child: 'The child',
        caregiver: 'Caregiver',
        family: 'Family',
        observation: 'What was seen',
        homeVisit: 'Home visit',
        document: 'Documents',
        otherAgency: 'Another organisation',
        communityMember: 'Somebody of the community',
      }),
      { expected: assesses, absent: UNKNOWN, sensitivity: 'operational', source: 'P17 interview_details; CC' },
    ),
  };
}
