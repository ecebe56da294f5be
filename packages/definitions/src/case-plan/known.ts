import { choices, dateTime, section, yesNo } from '@amparo/model';
import { protectionRisk } from '../codes/protection-risk.js';
import { UNKNOWN } from '../shared/absences.js';
import { KNOWN_TITLE, knownAge, knownDisclosure } from '../shared/known-facts.js';
import { knownRiskLevel } from '../shared/known-risk-level.js';

/** What registration and assessment found out and the plan reads. */
export const knownFacts = section(KNOWN_TITLE, {
  ageYears: knownAge(),
  gbvDisclosed: knownDisclosure(),
  assessedAt: dateTime('When was the assessment completed?', {
    expected: true,
    notAfter: 'now',
    guidance: 'The plan is due 3, 7 or 14 days later, by the level of risk.',
    sensitivity: 'operational',
    source: 'CC',
  }),
  riskLevel: knownRiskLevel(),
  highRisks: choices('Which risks did the assessment find to be high?', protectionRisk, {
    sensitivity: 'restricted',
    source: 'S1:1615',
  }),
  bidRequired: yesNo('Is a best interests determination needed?', {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'operational',
    source: 'S1:1617',
  }),
});
