import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessRisk, type RiskRow } from './assess-risk.js';
import type { Explanation } from './explanation.js';
import type { Facts } from './facts.js';
import { houseRuleSet } from './house-rule-set.js';
import { intersectingFactors } from './intersecting-factor.js';
import type { RiskLevel } from './risk-level.js';
import type { Likelihood, Severity } from './rule-set.js';

const row = (risk: string, severity: Severity | 'unknown', likelihood: Likelihood | 'unknown'): RiskRow => ({
  risk,
  severity,
  likelihood,
});
const assess = (rows: readonly RiskRow[], facts: Facts = {}): Explanation => assessRisk({ rows, facts }, houseRuleSet);

type Vector = readonly [
  string,
  readonly RiskRow[],
  Facts,
  Pick<Explanation, 'suggested' | 'base' | 'incomplete'> & { readonly floors: readonly string[] },
];

const gives = (
  suggested: Explanation['suggested'],
  base: Explanation['base'],
  floors: readonly string[] = [],
): Vector[3] => ({ suggested, base, floors, incomplete: false });

const LEAST = row('noServices', 'minor', 'unlikely');

const vectors: readonly Vector[] = [
  ['T01', [row('physicalViolence', 'critical', 'unlikely')], {}, gives('medium', 'medium')],
  ['T03', [row('neglect', 'moderate', 'possible')], {}, gives('medium', 'medium')],
  ['T05', [row('noServices', 'minor', 'veryLikely')], {}, gives('medium', 'medium')],
  ['T07', [LEAST], { accompaniment: 'unaccompanied', care: 'noCare' }, gives('high', 'low', ['F1', 'F8'])],
  ['T09', [LEAST], { accompaniment: 'accompanied', care: 'parental' }, gives('low', 'low')],
  ['T11', [row('hazardousWork', 'moderate', 'unknown')], {}, gives('medium', 'medium')],
  ['T13', [row('psychologicalDistress', 'moderate', 'likely')], { selfHarm: true }, gives('high', 'medium', ['F4'])],
  ['T15', [row('trafficking', 'moderate', 'possible')], { traffickingStrong: true }, gives('high', 'medium', ['F5'])],
  ['T17', [row('refoulement', 'serious', 'unlikely')], { refoulement: 'unknown' }, gives('medium', 'medium', ['F10'])],
  ['T19', [row('sexualViolence', 'critical', 'possible')], { sexualNow: true }, gives('high', 'high', ['F3'])],
  ['T21', [row('detention', 'serious', 'veryLikely')], { detained: true }, gives('high', 'high', ['F7'])],
  [
    'T23',
    [row('other', 'unknown', 'unknown'), row('other', 'minor', 'unlikely')],
    {},
    { ...gives('medium', 'low'), incomplete: true },
  ],
];

describe('the house rule set', () => {
  it.each(vectors)('gives what vector %s asks for', (_, rows, facts, wanted) => {
    const { suggested, base, floors, incomplete } = assess(rows, facts);
    expect({ suggested, base, floors: floors.map(({ id }) => id), incomplete }).toEqual(wanted);
  });

  it('has the cells of the content', () => {
    const written = Object.entries(houseRuleSet.cells).map(([severity, cells]) => [severity, ...Object.values(cells)]);
    expect(written).toEqual([
      ['critical', 'medium', 'high', 'high', 'high'],
      ['serious', 'medium', 'medium', 'high', 'high'],
      ['moderate', 'low', 'medium', 'medium', 'high'],
      ['minor', 'low', 'low', 'medium', 'medium'],
    ]);
  });

  it.each([
    ['F1', { accompaniment: 'unaccompanied', care: 'street' }],
    ['F1', { accompaniment: 'unaccompanied', care: 'detention' }],
    ['F2', { urgent: true }],
    ['F6', { accompaniment: 'unaccompanied', age: 4 }],
    ['F7', { detained: true }],
    ['F8', { accompaniment: 'separated' }],
    ['F9', { traffickingSome: true }],
    ['F10', { refoulement: 'yes' }],
  ] satisfies [string, Facts][])('holds floor %s for %o', (id, facts) => {
    const { floors, suggested } = assess([], facts);
    expect(floors[0]?.id).toBe(id);
    expect(suggested).toBe(floors[0]?.level);
  });

  it.each([
    { accompaniment: 'accompanied', care: 'street' },
    { accompaniment: 'unknown', care: 'noCare', age: 3 },
    { age: 'unknown', urgent: 'unknown', detained: 'unknown', selfHarm: false },
    { refoulement: 'no' },
  ] satisfies Facts[])('holds no floor for %o', (facts) => {
    expect(assess([], facts)).toMatchObject({ suggested: 'none', base: 'none', floors: [] });
  });

  it('holds no floor for a child of five, and no F1 for one in care', () => {
    expect(assess([], { accompaniment: 'unaccompanied', age: 5, care: 'foster' }).floors.map(({ id }) => id)).toEqual([
      'F8',
    ]);
  });
});

describe('the explanation', () => {
  it('is the one of the content', () => {
    const facts = { accompaniment: 'unaccompanied', care: 'noCare' };
    const decided = { level: 'high', by: 'CW-12' } as const;
    expect(assessRisk({ rows: [LEAST], facts, decided }, houseRuleSet)).toEqual({
      ruleSet: 'house-1.0.0',
      suggested: 'high',
      base: 'low',
      incomplete: false,
      rows: [{ risk: 'noServices', severity: 'minor', likelihood: 'unlikely', level: 'low' }],
      floors: [
        { id: 'F1', level: 'high', textKey: 'risk.floor.F1', sources: ['S1:950', 'S1:995', 'S1:998'] },
        { id: 'F8', level: 'medium', textKey: 'risk.floor.F8', sources: ['S1:969', 'S1:1345'] },
      ],
      decided: { level: 'high', by: 'CW-12', reason: null, differs: false },
    });
  });

  it('says “not enough information” where no risk has any judgement', () => {
    expect(assess([{ risk: 'neglect' }])).toMatchObject({
      suggested: 'insufficient',
      base: 'insufficient',
      incomplete: true,
      rows: [{ severity: 'unknown', likelihood: 'unknown', level: null }],
    });
  });

  it('tells that a decision differs, and nothing where nothing was suggested', () => {
    const decided = { level: 'high', by: 'CW-12', reason: 'He hides when his uncle comes.' } as const;
    expect(assessRisk({ rows: [LEAST], facts: {}, decided }, houseRuleSet).decided).toEqual({
      ...decided,
      differs: true,
    });
    expect(assessRisk({ rows: [], facts: {}, decided }, houseRuleSet).decided?.differs).toBe(false);
  });

  it('keeps what protects the child beside its risk, and lowers nothing by it', () => {
    const neglect = { ...row('neglect', 'moderate', 'possible'), protectiveFactors: ['caringAdult', 'stableCare'] };
    expect(assess([neglect]).rows[0]).toMatchObject({ level: 'medium', protectiveFactors: neglect.protectiveFactors });
  });
});

const SEVERITIES: readonly Severity[] = ['minor', 'moderate', 'serious', 'critical'];
const LIKELIHOODS: readonly Likelihood[] = ['unlikely', 'possible', 'likely', 'veryLikely'];
// Without a suggestion less is asked for than with the lowest.
const height = (level: Explanation['suggested']): number =>
  ['none', 'insufficient', 'low', 'medium', 'high'].indexOf(level);

const severity = fc.constantFrom(...SEVERITIES);
const likelihood = fc.constantFrom(...LIKELIHOODS);
const unknown = fc.constant('unknown' as const);
const lowered = fc.option(fc.constant({ reason: 'The grandmother sleeps in the same room.' }), { nil: undefined });
const anyRow: fc.Arbitrary<RiskRow> = fc
  .record({ severity: fc.oneof(severity, unknown), likelihood: fc.oneof(likelihood, unknown), lowered })
  .map(({ lowered: why, ...rest }) => ({ risk: 'neglect', ...rest, ...(why && { lowered: why }) }));
const rows = fc.array(anyRow, { maxLength: 6 });
const known = fc.constantFrom<(boolean | 'unknown')[]>(true, false, 'unknown');
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    accompaniment: fc.constantFrom('accompanied', 'separated', 'unaccompanied', 'unknown'),
    care: fc.constantFrom('parental', 'noCare', 'street', 'foster', 'unknown'),
    age: fc.oneof(fc.integer({ min: 0, max: 17 }), unknown),
    urgent: known,
    selfHarm: known,
    traffickingSome: known,
    traffickingStrong: known,
    sexualNow: known,
    detained: known,
    refoulement: fc.constantFrom('yes', 'no', 'unknown'),
  },
  { requiredKeys: [] },
);

describe('whatever is known', () => {
  it('a higher severity or likelihood never lowers the suggestion', () => {
    fc.assert(
      fc.property(rows, facts, fc.tuple(severity, severity, likelihood, likelihood), (others, known, judged) => {
        const [one, two, three, four] = judged;
        const [less, more] = [one, two].sort((a, b) => SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b));
        const [rarer, oftener] = [three, four].sort((a, b) => LIKELIHOODS.indexOf(a) - LIKELIHOODS.indexOf(b));
        const before = assess([...others, row('neglect', less ?? one, rarer ?? three)], known);
        const after = assess([...others, row('neglect', more ?? two, oftener ?? four)], known);
        expect(height(after.suggested)).toBeGreaterThanOrEqual(height(before.suggested));
      }),
    );
  });

  it('another risk never lowers the suggestion', () => {
    fc.assert(
      fc.property(rows, anyRow, facts, (others, another, known) => {
        const [before, after] = [assess(others, known), assess([another, ...others], known)];
        expect(height(after.suggested)).toBeGreaterThanOrEqual(height(before.suggested));
      }),
    );
  });

  it('what is not known is never read as the least, and never yields “low”', () => {
    for (const known of SEVERITIES)
      expect(height(assess([row('neglect', known, 'unknown')]).suggested)).toBeGreaterThanOrEqual(
        Math.max(height('medium'), height(assess([row('neglect', known, 'unlikely')]).suggested)),
      );
    for (const known of LIKELIHOODS)
      expect(height(assess([row('neglect', 'unknown', known)]).suggested)).toBeGreaterThanOrEqual(
        Math.max(height('medium'), height(assess([row('neglect', 'minor', known)]).suggested)),
      );
    fc.assert(
      fc.property(rows, facts, (others, known) => {
        expect(assess([...others, row('neglect', 'unknown', 'unknown')], known).suggested).not.toBe('low');
      }),
    );
  });

  it('a floor is never undercut, whatever is lowered', () => {
    fc.assert(
      fc.property(rows, facts, (some, known) => {
        const { suggested, base, floors } = assess(some, known);
        for (const { level } of floors) expect(height(suggested)).toBeGreaterThanOrEqual(height(level));
        expect(height(suggested)).toBeGreaterThanOrEqual(height(base));
      }),
    );
  });

  it('a risk is lowered by one step, only for a reason, and never below low', () => {
    const below: Readonly<Record<RiskLevel, RiskLevel>> = { high: 'medium', medium: 'low', low: 'low' };
    fc.assert(
      fc.property(severity, likelihood, fc.constantFrom('', '  ', 'An aunt moved in.'), (grave, often, reason) => {
        const plain = row('neglect', grave, often);
        const [as, down] = assess([plain, { ...plain, lowered: { reason } }]).rows;
        const from = as?.level ?? 'high';
        expect(down?.level).toBe(reason.trim() === '' ? from : below[from]);
        expect(down?.lowered).toEqual(down?.level === from ? undefined : { from, reason });
      }),
    );
  });

  it('intersecting factors are listed once each, in their order, and change no level', () => {
    const some = fc.array(fc.constantFrom(...intersectingFactors));
    fc.assert(
      fc.property(rows, facts, some, (given, known, seen) => {
        const { intersecting, ...rest } = assessRisk({ rows: given, facts: known, intersecting: seen }, houseRuleSet);
        expect(intersecting).toEqual(intersectingFactors.filter((each) => seen.includes(each)));
        expect(rest).toEqual(assess(given, known));
      }),
    );
  });

  it('many small worries stay small: nothing is added up', () => {
    expect(assess(Array.from({ length: 40 }, () => row('noServices', 'minor', 'possible'))).suggested).toBe('low');
  });

  it('changes nothing that it was given', () => {
    const input = Object.freeze({ rows: Object.freeze([Object.freeze({ ...LEAST })]), facts: Object.freeze({}) });
    expect(assessRisk(input, houseRuleSet)).toEqual(assessRisk(input, houseRuleSet));
  });
});
