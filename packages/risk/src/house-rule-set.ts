import type { RuleSet } from './rule-set.js';

const UNACCOMPANIED = { fact: 'accompaniment', isOneOf: ['unaccompanied'] } as const;

/**
 * House rule set v1: our own proposal (content chapter 16.3). The three levels and the pair of severity and likelihood
 * are S1:1311 and S1:1360-1363; the cells and the floors are taken from no source, and a host may replace them.
 */
export const houseRuleSet: RuleSet = {
  id: 'house-1.0.0',
  cells: {
    critical: { unlikely: 'medium', possible: 'high', likely: 'high', veryLikely: 'high' },
    serious: { unlikely: 'medium', possible: 'medium', likely: 'high', veryLikely: 'high' },
    moderate: { unlikely: 'low', possible: 'medium', likely: 'medium', veryLikely: 'high' },
    minor: { unlikely: 'low', possible: 'low', likely: 'medium', veryLikely: 'medium' },
  },
  // Severity goes one step up from moderate; neither is ever read as the least.
  unknown: { severity: 'serious', likelihood: 'likely' },
  incomplete: 'medium',
  floors: [
    {
      id: 'F1',
      level: 'high',
      when: { all: [UNACCOMPANIED, { fact: 'care', isOneOf: ['noCare', 'street', 'detention'] }] },
      textKey: 'risk.floor.F1',
      sources: ['S1:950', 'S1:995', 'S1:998'],
    },
    {
      id: 'F2',
      level: 'high',
      when: { fact: 'urgent', isOneOf: [true] },
      textKey: 'risk.floor.F2',
      sources: ['S1:1031', 'S1:1363'],
    },
    {
      id: 'F3',
      level: 'high',
      when: { fact: 'sexualNow', isOneOf: [true] },
      textKey: 'risk.floor.F3',
      sources: ['S1:1373-1393'],
    },
    {
      id: 'F4',
      level: 'high',
      when: { fact: 'selfHarm', isOneOf: [true] },
      textKey: 'risk.floor.F4',
      sources: ['P17 note', 'DESIGN'],
    },
    {
      id: 'F5',
      level: 'high',
      when: { fact: 'traffickingStrong', isOneOf: [true] },
      textKey: 'risk.floor.F5',
      sources: ['S1:1427'],
    },
    {
      id: 'F6',
      level: 'high',
      when: { all: [UNACCOMPANIED, { fact: 'age', below: 5 }] },
      textKey: 'risk.floor.F6',
      sources: ['S1:1024', 'DESIGN'],
    },
    {
      id: 'F7',
      level: 'high',
      when: { fact: 'detained', isOneOf: [true] },
      textKey: 'risk.floor.F7',
      sources: ['S1:998'],
    },
    {
      id: 'F8',
      level: 'medium',
      when: { fact: 'accompaniment', isOneOf: ['unaccompanied', 'separated'] },
      textKey: 'risk.floor.F8',
      sources: ['S1:969', 'S1:1345'],
    },
    {
      id: 'F9',
      level: 'medium',
      when: { fact: 'traffickingSome', isOneOf: [true] },
      textKey: 'risk.floor.F9',
      sources: ['S1:1208'],
    },
    {
      id: 'F10',
      level: 'medium',
      when: { fact: 'refoulement', isOneOf: ['yes', 'unknown'] },
      textKey: 'risk.floor.F10',
      sources: ['S1:2019', 'S0:803'],
    },
  ],
};
