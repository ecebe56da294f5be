import { describe, expect, it } from 'vitest';
import { assessRisk, type RiskInput } from './assess-risk.js';
import { houseRuleSet } from './house-rule-set.js';
import { intersectingFactors } from './intersecting-factor.js';
import { riskWords } from './risk-words.js';
import { sentencesOf, type RiskSentences } from './sentences-of.js';

const told = (input: RiskInput, words?: RiskSentences) => sentencesOf(assessRisk(input, houseRuleSet), words);

describe('an explanation in sentences', () => {
  it('tells the suggestion, each risk, each floor, the rule set and the decision', () => {
    const sentences = told({
      rows: [
        { risk: 'neglect', severity: 'moderate', likelihood: 'likely', lowered: { reason: 'An aunt moved in.' } },
        { risk: 'other' },
        { risk: 'trafficking', severity: 'unknown', likelihood: 'unlikely' },
      ],
      facts: { accompaniment: 'separated' },
      decided: { level: 'high', by: 'CW-12', reason: 'The uncle is back.' },
    });
    expect(sentences.map(({ key, row, floor }) => [key, row ?? floor])).toEqual([
      ['risk.suggested.medium', undefined],
      ['risk.severity.moderate', 0],
      ['risk.likelihood.likely', 0],
      ['risk.row.medium', 0],
      ['risk.row.lowered', 0],
      ['risk.row.unknown', 1],
      ['risk.severity.unknown', 2],
      ['risk.likelihood.unlikely', 2],
      ['risk.row.medium', 2],
      ['risk.incomplete', undefined],
      ['risk.floor.F8', 'F8'],
      ['risk.ruleSet', undefined],
      ['risk.decided.high', undefined],
      ['risk.decided.because', undefined],
    ]);
    const texts = sentences.map(({ text }) => text);
    expect(texts).toContain('The worker lowered this risk by one step, because: “An aunt moved in”.');
    expect(texts).toContain('This is not the level that was suggested, because: “The uncle is back”.');
  });

  it('says in words how many of the seven intersecting factors were seen and which, and nothing where nobody looked', () => {
    const texts = (intersecting?: RiskInput['intersecting']) =>
      told({ rows: [], facts: {}, ...(intersecting && { intersecting }) }).map(({ text }) => text);
    expect(texts(['gender', 'child', 'mobility']).slice(1, -1)).toEqual([
      'Three of the seven factors that can add to each other were seen. Think of what they do together; by themselves they change no level.',
      'Being a child is one of them.',
      'Moving on often is one of them.',
      'Gender is one of them.',
    ]);
    expect(texts([]).slice(1, -1)).toEqual(['None of the seven factors that can add to each other was seen.']);
    expect(texts(intersectingFactors)[1]).toMatch(/^All seven factors/);
    expect(texts()).toHaveLength(2);
    for (const factor of intersectingFactors) expect(riskWords).toHaveProperty([`risk.factor.${factor}`]);
  });

  it('names protection that lowers nothing, and not beside a lowering', () => {
    const keys = (lowered: object) =>
      told({ rows: [{ risk: 'neglect', severity: 'serious', protectiveFactors: ['peers'], ...lowered }], facts: {} })
        .filter(({ row }) => row === 0)
        .map(({ key }) => key);
    expect(keys({}).at(-1)).toBe('risk.row.protected');
    expect(keys({ lowered: { reason: 'A friend stays with her.' } }).at(-1)).toBe('risk.row.lowered');
  });

  it('asks for the reason of a decision that differs without one, and only then', () => {
    const decided = { level: 'high', by: 'CW-12' } as const;
    const keys = (severity: 'minor' | 'critical') =>
      told({ rows: [{ risk: 'neglect', severity, likelihood: 'possible' }], facts: {}, decided }).map(({ key }) => key);
    expect(keys('minor').at(-1)).toBe('risk.decided.unexplained');
    expect(keys('critical').at(-1)).toBe('risk.decided.high');
  });

  it('speaks another language, falls back on English, and shows the key of a sentence nobody has', () => {
    const words = { 'risk.suggested.none': 'Rien n’est proposé.' };
    expect(told({ rows: [], facts: {} }, words).map(({ text }) => text)).toEqual([
      'Rien n’est proposé.',
      'Suggested by the rule set house-1.0.0, a proposal that your organisation can replace; you decide.',
    ]);
    const floor = { id: 'H1', level: 'high', when: { all: [] }, textKey: 'ours.H1', sources: ['Ours'] } as const;
    const host = { ...houseRuleSet, id: 'ours', floors: [floor] };
    const explanation = assessRisk({ rows: [], facts: {} }, host);
    expect(sentencesOf(explanation).map(({ text }) => text)).toContain('ours.H1');
    expect(sentencesOf(explanation, { 'ours.H1': 'At least high.' }).map(({ text }) => text)).toContain(
      'At least high.',
    );
  });

  it('has a whole sentence for every floor, judgement and level, without a score or a straight quote', () => {
    for (const { textKey } of houseRuleSet.floors) expect(riskWords).toHaveProperty([textKey]);
    for (const sentence of Object.values<string>(riskWords)) expect(sentence).toMatch(/^\p{Lu}[^'"%\d]*[.}]$/u);
  });
});
