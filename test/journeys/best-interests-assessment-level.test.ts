import { bestInterestsAssessment } from '@amparo/definitions';
import { toSubmission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

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

it('no level is suggested where the host has switched suggestions off, and the worker’s own stands', () => {
  const form = scenario(bestInterestsAssessment, { settings: { riskSuggestions: 'off' } })
    .addEntry('rightsSafety.safRisks', 'r1')
    .answer('rightsSafety.safRisks[r1].severity', 'critical')
    .answer('rightsSafety.safRisks[r1].likelihood', 'veryLikely')
    .answer('analysis.riskLevel', 'medium');
  expect(form.asks('analysis.riskLevelSuggested')).toBe(false);
  expect(form.asks('rightsSafety.safRisks[r1].level')).toBe(false);
  expect(form.asks('analysis.riskLevelDiffersReason')).toBe(false);
});
