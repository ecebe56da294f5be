import { any, checklist, choices, codes, longText, section, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { isSpecialist } from './mode.js';

const entryWay = choices(
  'How did it begin?',
  codes({
    kidnapped: 'Taken by force',
    soldByFamily: 'Sold by family',
    soldByOther: 'Sold by somebody else',
    adoption: 'Adoption',
    education: 'Promise of school',
    visit: 'A visit',
    labourMigration: 'Promise of work abroad',
    marriage: 'Marriage',
    tourism: 'A journey',
    otherWay: 'Another way',
  }),
  { absent: UNKNOWN, sensitivity: 'restricted', source: 'KE-T D1' },
);

const what = {
  act: choices(
    'What was done with the child?',
    codes({
      recruitment: 'Recruited',
      transport: 'Transported',
      transfer: 'Passed on',
      harbouring: 'Hidden or lodged',
      receipt: 'Received',
      none: 'None of these',
    }),
    {
      alone: ['none'],
      expected: true,
      absent: UNKNOWN,
      sensitivity: 'restricted',
      source: 'KE-T activity list; Palermo',
    },
  ),
  means: choices(
    'By what means, if known?',
    codes({
      threatOrForce: 'Threat or force',
      coercion: 'Pressure',
      abduction: 'Abduction',
      fraud: 'Fraud',
      deception: 'Deception',
      abuseOfPower: 'Abuse of power',
      payments: 'Payments',
    }),
    {
      absent: UNKNOWN,
      guidance: 'Not needed: with a child it is trafficking without any of these.',
      sensitivity: 'restricted',
      source: 'KE-T; S1:1210',
    },
  ),
  purpose: choices(
    'For what purpose?',
    codes({
      sexualExploitation: 'Sexual exploitation',
      forcedLabour: 'Forced labour',
      domesticServitude: 'Work in a household',
      begging: 'Begging',
      crime: 'Crime',
      slavery: 'Slavery',
      organRemoval: 'Removal of organs',
      forcedMarriage: 'Forced marriage',
      illegalAdoption: 'Unlawful adoption',
      armedGroup: 'Armed group',
    }),
    { expected: true, absent: UNKNOWN, sensitivity: 'restricted', source: 'KE-T; S1:1210; S1:1233' },
  ),
};

const familyRole = yesNo('Could the family be involved?', {
  expected: true,
  absent: UNKNOWN,
  guidance: 'Yes or not known: nobody contacts the family.',
  sensitivity: 'restricted',
  source: 'S1:1456-1461',
});

/** Holds when contact with the family would be dangerous, or might be. */
export const familyUnsafe = any(familyRole.is('yes'), familyRole.isAbsent('unknown'));

/** What makes it trafficking; for specialists. */
export const elements = section(
  'What happened, for the specialist',
  {
    ...what,
    entryWay,
    entryWayOther: other(entryWay.includes('otherWay'), 'restricted'),
    stillControlled: yesNo('Is whoever holds the child still in contact?', {
      expected: true,
      absent: UNKNOWN,
      sensitivity: 'restricted',
      source: 'KE-T E; S1:1427',
    }),
    familyRole,
    safetyNeeds: checklist(
      'What the child needs to be safe',
      codes({
        security: 'Protection',
        lodging: 'A safe place to sleep',
        health: 'Health care',
        contact: 'Safe contact',
        placesToAvoid: 'Places to stay away from',
      }),
      { expected: true, sensitivity: 'restricted', source: 'KE-T E' },
    ),
    safetyNeedsNotes: longText('Notes on safety', { sensitivity: 'restricted', source: 'KE-T E' }),
    evidence: checklist(
      'Papers and objects that authorities keep',
      codes({
        policeReport: 'Police report',
        idDoc: 'Identity paper',
        travelDoc: 'Travel document',
        medical: 'Medical paper',
        contract: 'Contract',
        messages: 'Messages',
        hotline: 'Record of a helpline',
      }),
      {
        guidance: 'Only that they exist. Keep no copy here.',
        sensitivity: 'sensitive',
        source: 'KE-T D19',
      },
    ),
  },
  { when: isSpecialist },
);
