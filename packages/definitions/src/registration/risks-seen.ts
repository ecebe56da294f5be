import { choice, choices, longText, section, yesNo } from '@amparo/model';
import { justiceContact } from '../codes/justice-contact.js';
import { protectionRisk } from '../codes/protection-risk.js';
import { MAY_WAIT, UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { role } from '../shared/settings.js';

const anyRiskSeen = yesNo('Any protection risk seen so far?', {
  expected: true,
  absent: UNKNOWN,
  guidance: 'What you notice, not what you ask for. A first meeting is not the place for the story.',
  sensitivity: 'restricted',
  source: 'S1:972; DESIGN',
});

const protectionRisks = choices('Risks seen', protectionRisk, {
  when: anyRiskSeen.is('yes'),
  expected: true,
  sensitivity: 'restricted',
  source: 'IA#88-105; S1:1349-1356; S1:1049-1074',
});

/** Protection risks seen so far, as names and without any story. */
export const risksSeen = section(
  'Protection risks seen so far',
  {
    anyRiskSeen,
    protectionRisks,
    protectionRisksOther: other(protectionRisks.includes('other'), 'restricted'),
    justiceContact: choice('Contact with justice', justiceContact, {
      expected: true,
      absent: MAY_WAIT,
      sensitivity: 'restricted',
      source: 'IA CP_RISKS 13-17',
    }),
    situationSummary: longText('Short summary of the situation', {
      when: role.is('specialist'),
      expected: true,
      maxLength: 1500,
      guidance: 'No names, and no detail of what happened.',
      sensitivity: 'restricted',
      source: 'IA#87',
    }),
    traffickingSigns: yesNo('Any sign of trafficking noticed?', {
      expected: true,
      absent: UNKNOWN,
      guidance: 'Papers or pay held by others, fear of one adult, an answer learnt by heart. Do not confront anybody.',
      sensitivity: 'restricted',
      source: 'S1:1208',
    }),
    gbvDisclosed: yesNo('Has the child disclosed gender-based violence?', {
      when: role.is('specialist'),
      guidance: 'Never ask. If the child tells: listen, believe, and refer only with the child’s agreement.',
      sensitivity: 'restricted',
      source: 'S1:1373',
    }),
  },
  { hint: 'No story here: what happened is told once, later, to the person who helps.' },
);
