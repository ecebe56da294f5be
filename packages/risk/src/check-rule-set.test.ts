import { describe, expect, it } from 'vitest';
import { assessRisk } from './assess-risk.js';
import { checkRuleSet } from './check-rule-set.js';
import { houseRuleSet } from './house-rule-set.js';
import { RuleSetError } from './rule-set-error.js';
import type { RuleSet } from './rule-set.js';
import { sentencesOf } from './sentences-of.js';

const { cells } = houseRuleSet;
const ARMED = {
  id: 'N1',
  level: 'high',
  when: {
    all: [
      { fact: 'accompaniment', isOneOf: ['unaccompanied'] },
      { fact: 'age', below: 12 },
    ],
  },
  textKey: 'relief.underTwelve',
  sources: ['Relief 2026'],
} as const;

/** A rule set of a host: minor harms are taken more seriously, and children under twelve who are alone are at high risk. */
const relief: RuleSet = {
  ...houseRuleSet,
  id: 'relief-2.1.0',
  cells: { ...cells, minor: { ...cells.minor, possible: 'medium' } },
  unknown: { severity: 'critical', likelihood: 'likely' },
  floors: [ARMED],
  texts: { 'relief.underTwelve': 'At least high: the child is alone and under twelve.' },
};

const faultIn = (change: object): string => {
  try {
    checkRuleSet({ ...relief, ...change });
    return 'none';
  } catch (error) {
    return error instanceof RuleSetError ? error.message : 'another error';
  }
};

describe('a rule set of the host', () => {
  it('is taken as it is when nothing is wrong with it, and so is ours', () => {
    expect(checkRuleSet(relief)).toBe(relief);
    expect(checkRuleSet(houseRuleSet)).toBe(houseRuleSet);
    expect(checkRuleSet(JSON.parse(JSON.stringify(relief)))).toEqual(relief);
  });

  it('is what risks are read by, and explains itself in its own words', () => {
    const rows = [{ risk: 'neglect', severity: 'minor', likelihood: 'possible' } as const];
    expect(assessRisk({ rows, facts: {} }, relief)).toMatchObject({ ruleSet: 'relief-2.1.0', suggested: 'medium' });
    const explanation = assessRisk(
      { rows: [{ risk: 'other' }], facts: { accompaniment: 'unaccompanied', age: 9 } },
      relief,
    );
    expect(sentencesOf(explanation, relief.texts).map(({ text }) => text)).toEqual([
      'High is suggested: harm is very likely, or so grave that nobody should wait.',
      'Neither how grave nor how likely the harm is is known: not enough information for a level of this risk.',
      'Too little is known of some risk; your organisation’s rule set says how low the level may be.',
      'At least high: the child is alone and under twelve.',
      'Suggested by the rule set relief-2.1.0 of your organisation; you decide.',
    ]);
  });

  it('may not read a graver or a likelier harm as less', () => {
    expect(faultIn({ cells: { ...relief.cells, critical: { ...cells.critical, veryLikely: 'medium' } } })).toBe(
      'Raise cells.critical.veryLikely: a likelier harm is never a lower risk.',
    );
    expect(faultIn({ cells: { ...relief.cells, critical: { ...cells.critical, unlikely: 'low' } } })).toBe(
      'Raise cells.critical.unlikely: a graver harm is never a lower risk.',
    );
  });

  it('may not read what is not known as the least, nor as low', () => {
    expect(faultIn({ unknown: { severity: 'minor', likelihood: 'likely' } })).toMatch(
      /unknown\.severity .*never as the least/,
    );
    expect(faultIn({ unknown: { severity: 'serious', likelihood: 'unlikely' } })).toMatch(/unknown\.likelihood/);
    expect(faultIn({ unknown: { severity: 'moderate', likelihood: 'likely' } })).toMatch(/not knowing is never low/);
    expect(faultIn({ incomplete: 'low' })).toMatch(/^Give incomplete as medium or high/);
  });

  it.each([
    [{ id: '' }, /^Give id as a name and a version/],
    [{ id: 'house-9.0.0' }, /^Give another id than "house-9.0.0"/],
    [{ weights: [] }, /^Leave out "weights"/],
    [{ cells: { ...cells, minor: {} } }, /^Give cells\.minor\.unlikely as low, medium or high/],
    [{ floors: [{ ...ARMED, id: 'N2' }, ARMED, ARMED] }, /^Give floors\[2\]\.id/],
    [{ floors: [{ ...ARMED, level: 'low' }] }, /^Give floors\[0\]\.level as medium or high/],
    [{ floors: [{ ...ARMED, sources: [] }] }, /^Give floors\[0\]\.sources/],
    [{ texts: {} }, /^Give the sentence of floors\[0\]\.textKey/],
    [{ floors: [{ ...ARMED, when: { fact: 'religion', isOneOf: ['x'] } }] }, /^Give floors\[0\]\.when\.fact as one of/],
    [{ floors: [{ ...ARMED, when: { fact: 'age', isOneOf: [3] } }] }, /^Give floors\[0\]\.when\.below/],
    [{ floors: [{ ...ARMED, when: { all: [{ fact: 'urgent' }] } }] }, /^Give floors\[0\]\.when\.all\[0\]\.isOneOf/],
  ])('is refused with a sentence that names the place: %j', (change, sentence) => {
    expect(faultIn(change)).toMatch(sentence);
  });

  it('is refused when it is nothing of the kind', () => {
    expect(() => checkRuleSet('relief')).toThrow(RuleSetError);
    expect(() => checkRuleSet(null)).toThrow(RuleSetError);
  });
});
