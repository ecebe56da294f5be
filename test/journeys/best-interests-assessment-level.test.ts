import { bestInterestsAssessment, withRiskRules } from '@amparo/definitions';
import { toSubmission } from '@amparo/model';
import { houseRuleSet, type RuleSet } from '@amparo/risk';
import { describe, expect, it } from 'vitest';
import { HERE, scenario, type Scenario } from './scenario.js';

type Form = Scenario<typeof bestInterestsAssessment>;
type Severity = 'minor' | 'moderate' | 'serious' | 'critical';
type Likelihood = 'unlikely' | 'possible' | 'likely' | 'veryLikely';

const begun = (): Form => scenario(bestInterestsAssessment).answer('rightsSafety.safDetention', ['none']);

const withRisk = (form: Form, severity: Severity | undefined, likelihood: Likelihood | undefined): Form => {
  form.addEntry('rightsSafety.safRisks', 'r1').answer('rightsSafety.safRisks[r1].risk', 'neglect');
  form.answer('rightsSafety.safRisks[r1].severity', severity ?? { absent: 'unknown' });
  return form.answer('rightsSafety.safRisks[r1].likelihood', likelihood ?? { absent: 'unknown' });
};

const suggestion = (form: Form): readonly unknown[] => [
  form.derives('analysis.riskLevelSuggested'),
  form.because('analysis.riskLevelSuggested'),
];

describe('BIA-03: the level of each risk', () => {
  it.each([
    ['critical', 'unlikely', 'medium', 'judged'],
    ['serious', 'likely', 'high', 'judged'],
    ['minor', 'possible', 'low', 'judged'],
    [undefined, 'unlikely', 'medium', 'severityUnknown'],
    ['minor', undefined, 'medium', 'likelihoodUnknown'],
    [undefined, undefined, undefined, undefined],
  ] as const)('severity %s and likelihood %s: %s, because %s', (severity, likelihood, level, because) => {
    const form = withRisk(begun(), severity, likelihood);
    const path = 'rightsSafety.safRisks[r1].level';
    expect([form.derives(path), form.because(path)]).toEqual([level, because]);
  });

  it('is lowered by one step by the worker, with a reason only', () => {
    const form = withRisk(begun(), 'serious', 'likely');
    expect(form.asks('rightsSafety.safRisks[r1].lowered')).toBe(false);
    form.answer('rightsSafety.safRisks[r1].protectiveFactors', ['caringAdult']);
    form.answer('rightsSafety.safRisks[r1].lowered', 'yes');
    expect(form.derives('rightsSafety.safRisks[r1].level')).toBe('high');
    form.answer('rightsSafety.safRisks[r1].loweredReason', 'The grandmother sleeps in the same room.');
    expect(form.derives('rightsSafety.safRisks[r1].level')).toBe('medium');
    expect(form.because('rightsSafety.safRisks[r1].level')).toBe('lowered');
    expect(suggestion(form)).toEqual(['medium', 'risk']);
  });
});

describe('BIA-03: the level that is suggested', () => {
  it('is none before there is a risk or a fact', () => {
    expect(suggestion(scenario(bestInterestsAssessment))).toEqual([undefined, undefined]);
    expect(suggestion(begun().answer('rightsSafety.safNoRisk', true))).toEqual([undefined, undefined]);
  });

  it('comes from the highest risk, and names it', () => {
    const form = withRisk(begun(), 'minor', 'unlikely').addEntry('rightsSafety.safRisks', 'r2');
    form.answer('rightsSafety.safRisks[r2].risk', 'hazardousWork');
    form
      .answer('rightsSafety.safRisks[r2].severity', 'serious')
      .answer('rightsSafety.safRisks[r2].likelihood', 'likely');
    expect(suggestion(form)).toEqual(['high', 'risk']);
    const { views = [] } = form.view.sections.find(({ id }) => id === 'analysis') ?? {};
    const view = views.find(({ path }) => path === 'analysis.riskLevelSuggested');
    expect(view).toMatchObject({ computed: { values: { row: 2 } } });
  });

  it('is never low while a risk has no judgement', () => {
    const form = withRisk(begun(), 'minor', 'unlikely');
    expect(suggestion(form)).toEqual(['low', 'risk']);
    expect(suggestion(form.addEntry('rightsSafety.safRisks', 'r2'))).toEqual(['medium', 'incomplete']);
  });

  it('reads what is not known of a return as a risk', () => {
    const form = withRisk(begun(), 'minor', 'unlikely');
    expect(suggestion(form.answer('rightsSafety.safDetention', { absent: 'unknown' }))).toEqual(['medium', 'F10']);
    expect(suggestion(form.clear('rightsSafety.safDetention'))).toEqual(['medium', 'F10']);
    expect(suggestion(form.answer('rightsSafety.safDetention', ['riskOfReturn']))).toEqual(['medium', 'F10']);
    expect(suggestion(form.answer('rightsSafety.safDetention', ['riskOfDetention']))).toEqual(['low', 'risk']);
  });

  it.each([
    ['F1', (form: Form) => form.answer('known.careArrangement', 'street')],
    ['F2', (form: Form) => form.answer('known.urgentNeedOpen', 'yes')],
    ['F3', (form: Form) => form.answer('rightsSafety.safRisks[r1].risk', 'sexualExploitation')],
    ['F4', (form: Form) => form.answer('rightsSafety.safRisks[r1].risk', 'selfHarm')],
    [
      'F5',
      (form: Form) =>
        form
          .answer('rightsSafety.safRisks[r1].risk', 'trafficking')
          .answer('rightsSafety.safRisks[r1].source', ['trafficker']),
    ],
    [
      'F5',
      (form: Form) =>
        form.answer('known.traffickingSigns', 'yes').answer('rightsSafety.safFamilyInvolvedTrafficking', 'yes'),
    ],
    ['F5', (form: Form) => form.answer('known.traffickingSigns', 'yes').answer('known.traffickingStrong', 'yes')],
    ['F6', (form: Form) => form.answer('known.ageYears', 4)],
    ['F7', (form: Form) => form.answer('rightsSafety.safDetention', ['detained'])],
  ] as const)('is at least high by floor %s', (floor, know) => {
    const form = withRisk(begun(), 'minor', 'unlikely').answer('known.accompanimentStatus', 'unaccompanied');
    expect(suggestion(form)).toEqual(['medium', 'F8']);
    expect(suggestion(know(form))).toEqual(['high', floor]);
  });

  it('takes a risk of the past for no danger now', () => {
    const form = withRisk(begun(), 'minor', 'unlikely').answer('rightsSafety.safRisks[r1].risk', 'sexualViolence');
    expect(suggestion(form)).toEqual(['high', 'F3']);
    expect(suggestion(form.answer('rightsSafety.safRisks[r1].timing', 'feared'))).toEqual(['high', 'F3']);
    expect(suggestion(form.answer('rightsSafety.safRisks[r1].timing', 'past'))).toEqual(['low', 'risk']);
  });

  it('sees some signs of trafficking as medium', () => {
    const form = withRisk(begun(), 'minor', 'unlikely').answer('known.traffickingSigns', 'yes');
    expect(suggestion(form)).toEqual(['medium', 'F9']);
  });

  it('asks why the worker decides otherwise, and stops without a reason only then', () => {
    const form = withRisk(begun(), 'minor', 'unlikely').answer('analysis.riskLevel', 'low');
    expect(form.asks('analysis.riskLevelDiffersReason')).toBe(false);
    form.answer('analysis.riskLevel', 'high');
    expect(form.obstacles).toContain('analysis.riskLevelDiffersReason missing');
    form.answer('analysis.riskLevelDiffersReason', 'He hides when a certain man passes.');
    expect(form.obstacles).not.toContain('analysis.riskLevelDiffersReason missing');
  });

  it('travels with the submission', () => {
    const { state, environment } = withRisk(begun(), 'minor', 'unlikely').session;
    const id = '7a0e4b0c-52a1-4a0c-9a5b-0d6f6a7c1e11';
    const { answers } = toSubmission(bestInterestsAssessment, state, { environment, id, language: 'en' });
    expect(answers).toMatchObject({ analysis: { riskLevelSuggested: 'low' } });
  });
});

interface Kept {
  readonly rows: readonly unknown[];
  readonly floors: readonly { readonly id: string }[];
}

describe('the whole explanation (content chapter 16.3, rule 8)', () => {
  const PATH = 'analysis.riskExplanation';
  const computedAt = (form: Form, path: string) => {
    const view = form.view.sections.flatMap(({ views }) => views).find((each) => each.path === path);
    return view?.kind === 'question' ? view.computed : undefined;
  };
  const said = (form: Form, path = PATH): readonly string[] => {
    const computed = computedAt(form, path);
    if (!computed) return [];
    return [computed, ...(computed.also ?? [])].map(({ because, values }) =>
      [because, values?.['row']].filter((each) => each !== undefined).join(' '),
    );
  };
  const kept = (form: Form, path = PATH): Kept => JSON.parse(String(form.derives(path))) as Kept;

  const full = (): Form =>
    withRisk(begun(), 'serious', undefined)
      .addEntry('rightsSafety.safRisks', 'r2')
      .answer('known.accompanimentStatus', 'unaccompanied')
      .answer('known.careArrangement', 'street')
      .answer('rightsSafety.safRisks[r1].protectiveFactors', ['peers'])
      .answer('rightsSafety.safDetention', { absent: 'unknown' });

  it('says every risk, every floor that holds, what is not known and what protects, each as its sentence', () => {
    expect(said(full())).toEqual([
      'risk.suggested.high',
      'risk.severity.serious 1',
      'risk.likelihood.unknown 1',
      'risk.row.high 1',
      'risk.row.protected 1',
      'risk.row.unknown 2',
      'risk.incomplete',
      'risk.floor.F1',
      'risk.floor.F8',
      'risk.floor.F10',
      'risk.ruleSet',
    ]);
    const { riskExplanation } = bestInterestsAssessment.sections.analysis.questions;
    for (const each of said(full()))
      expect(riskExplanation.explains[each.split(' ')[0] ?? ''], each).toMatch(/^\p{Lu}.*\.$/u);
    expect(riskExplanation.explains['risk.row.high']).toBe('Risk {row}. Together this makes the risk high.');
  });

  it('is kept with the submission as the object that the assessment gives', () => {
    const form = full();
    const { state, environment } = form.session;
    const id = '7a0e4b0c-52a1-4a0c-9a5b-0d6f6a7c1e11';
    const { answers } = toSubmission(bestInterestsAssessment, state, { environment, id, language: 'fr' });
    const stored = answers.analysis?.riskExplanation;
    expect(stored).toBe(form.derives(PATH));
    expect(JSON.parse(String(stored))).toMatchObject({
      ruleSet: 'house-1.0.0',
      suggested: 'high',
      base: 'high',
      incomplete: true,
      rows: [
        { risk: 'neglect', severity: 'serious', likelihood: 'unknown', level: 'high', protectiveFactors: ['peers'] },
        { risk: 'unknown', severity: 'unknown', likelihood: 'unknown', level: null },
      ],
      floors: [
        { id: 'F1', sources: ['S1:950', 'S1:995', 'S1:998'] },
        { id: 'F8', sources: ['S1:969', 'S1:1345'] },
        { id: 'F10', sources: ['S1:2019', 'S0:803'] },
      ],
    });
  });

  it('says so where of no risk anything is known, and is silent where nothing was looked at', () => {
    expect(said(scenario(bestInterestsAssessment))).toEqual([]);
    const form = begun().addEntry('rightsSafety.safRisks', 'r1');
    expect(said(form).slice(0, 2)).toEqual(['risk.suggested.insufficient', 'risk.row.unknown 1']);
    expect(kept(form)).toMatchObject({ suggested: 'insufficient', incomplete: true });
  });

  it('counts in words the intersecting factors that the worker sees, and changes no level by them', () => {
    const form = withRisk(begun(), 'minor', 'unlikely');
    expect(said(form).join()).not.toContain('intersecting');
    form.answer('analysis.factorsSeen', ['gender', 'child']);
    expect(said(form).slice(4, -1)).toEqual(['risk.intersecting.2', 'risk.factor.child', 'risk.factor.gender']);
    expect(kept(form)).toMatchObject({ suggested: 'low', intersecting: ['child', 'gender'] });
    expect(suggestion(form)).toEqual(['low', 'risk']);
    form.answer('analysis.factorsSeen', { absent: 'unknown' });
    expect(said(form).join()).not.toContain('intersecting');
  });

  it('keeps the decision beside it, and says where it differs and why', () => {
    const form = withRisk(begun(), 'minor', 'unlikely').answer('caseHeader.caseworkerCode', 'CW-12');
    expect(said(form, 'analysis.riskDecision')).toEqual([]);
    form.answer('analysis.riskLevel', 'low');
    expect(said(form, 'analysis.riskDecision')).toEqual(['risk.decided.low']);
    form.answer('analysis.riskLevel', 'high');
    expect(said(form, 'analysis.riskDecision')).toEqual(['risk.decided.high', 'risk.decided.unexplained']);
    form.answer('analysis.riskLevelDiffersReason', 'He hides.');
    expect(said(form, 'analysis.riskDecision')).toEqual(['risk.decided.high', 'risk.decided.because']);
    expect(kept(form, 'analysis.riskDecision')).toEqual({
      level: 'high',
      by: 'CW-12',
      reason: 'He hides.',
      differs: true,
    });
  });
});

it('reads the risks once after each change, however much is derived from them', () => {
  let read = 0;
  const counted: RuleSet = {
    ...houseRuleSet,
    id: 'counted-1.0.0',
    get floors() {
      read += 1;
      return houseRuleSet.floors;
    },
  };
  const form = scenario(bestInterestsAssessment, withRiskRules(HERE, counted)).answer('known.ageYears', 9);
  form.answer('known.accompanimentStatus', 'separated').answer('analysis.riskLevel', 'low');
  read = 0;
  form.answer('known.urgentNeedOpen', 'yes');
  expect(form.derives('analysis.riskLevelSuggested')).toBe('high');
  expect(form.because('analysis.riskExplanation')).toBe('risk.suggested.high');
  expect(form.derives('analysis.riskDecision')).toContain('"differs":true');
  expect(read).toBe(1);
});

it('no level is suggested where the host has switched suggestions off, and the worker’s own stands', () => {
  const form = scenario(bestInterestsAssessment, { settings: { riskSuggestions: 'off' } })
    .addEntry('rightsSafety.safRisks', 'r1')
    .answer('rightsSafety.safRisks[r1].severity', 'critical')
    .answer('rightsSafety.safRisks[r1].likelihood', 'veryLikely')
    .answer('analysis.riskLevel', 'medium');
  expect(form.asks('analysis.riskLevelSuggested')).toBe(false);
  expect(form.asks('analysis.riskExplanation')).toBe(false);
  expect(form.asks('analysis.riskDecision')).toBe(false);
  expect(form.asks('rightsSafety.safRisks[r1].level')).toBe(false);
  expect(form.asks('analysis.riskLevelDiffersReason')).toBe(false);
});
