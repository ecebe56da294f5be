import { bestInterestsAssessment, reintegrationPlan, withRiskRules } from '@amparo/definitions';
import { computed, defineForm, section, text, toSubmission, type Environment, type Json } from '@amparo/model';
import { createReceiver, openDatabase, type Database, type Unchecked } from '@amparo/receiver';
import { houseRuleSet, type RuleSet } from '@amparo/risk';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionsFor, SENDER } from './receiver-house.js';
import { HERE, scenario } from './scenario.js';

const relief: RuleSet = {
  ...houseRuleSet,
  id: 'relief-2.1.0',
  cells: {
    ...houseRuleSet.cells,
    serious: { ...houseRuleSet.cells.serious, possible: 'high' },
    moderate: { ...houseRuleSet.cells.moderate, possible: 'high', likely: 'high' },
  },
  floors: [
    {
      id: 'N1',
      level: 'high',
      when: { fact: 'age', below: 12 },
      textKey: 'relief.young',
      sources: ['Relief 2026'],
    },
  ],
  texts: { 'relief.young': 'At least high: the child is under twelve.' },
};
const theirs = withRiskRules(HERE, relief);

const assessed = (environment: Environment) =>
  scenario(bestInterestsAssessment, environment)
    .addEntry('rightsSafety.safRisks', 'r1')
    .answer('rightsSafety.safRisks[r1].risk', 'neglect')
    .answer('rightsSafety.safRisks[r1].severity', 'moderate')
    .answer('rightsSafety.safRisks[r1].likelihood', 'possible');

describe('an assessment under a rule set of the host', () => {
  it('suggests by it, and names it as the host’s', () => {
    const ours = assessed(HERE);
    expect(ours.derives('analysis.riskLevelSuggested')).toBe('medium');
    expect([ours.derives('analysis.riskRuleSet'), ours.because('analysis.riskRuleSet')]).toEqual([
      'house-1.0.0',
      'ours',
    ]);
    const form = assessed(theirs);
    expect(form.derives('rightsSafety.safRisks[r1].level')).toBe('high');
    expect(form.derives('analysis.riskLevelSuggested')).toBe('high');
    expect([form.derives('analysis.riskRuleSet'), form.because('analysis.riskRuleSet')]).toEqual([
      'relief-2.1.0',
      'host',
    ]);
  });

  it('gives the host’s reason for a floor, and says of the unknown that the host’s rules decide', () => {
    const form = scenario(bestInterestsAssessment, theirs).answer('known.ageYears', 9);
    form.addEntry('rightsSafety.safRisks', 'r1').answer('rightsSafety.safRisks[r1].severity', 'minor');
    expect(form.because('rightsSafety.safRisks[r1].level')).toBe('unknownHost');
    expect(form.derives('analysis.riskLevelSuggested')).toBe('high');
    const views = form.view.sections.find(({ id }) => id === 'analysis')?.views ?? [];
    expect(views.find(({ path }) => path === 'analysis.riskLevelSuggested')).toMatchObject({
      computed: { because: 'floorHost', values: { sentence: 'At least high: the child is under twelve.' } },
    });
    const explanation = views.find(({ path }) => path === 'analysis.riskExplanation');
    expect(explanation).toMatchObject({
      computed: {
        because: 'risk.suggested.high',
        also: [
          { because: 'risk.severity.minor', values: { row: 1 } },
          { because: 'risk.likelihood.unknown.host', values: { row: 1 } },
          { because: 'risk.row.medium', values: { row: 1 } },
          { because: 'host', values: { sentence: 'At least high: the child is under twelve.' } },
          { because: 'risk.ruleSet.host', values: { ruleSet: 'relief-2.1.0' } },
        ],
      },
    });
  });

  it('keeps its name with the submission', () => {
    const form = assessed(theirs);
    const { settings, answers } = toSubmission(bestInterestsAssessment, form.session.state, {
      environment: theirs,
      id: randomUUID(),
      language: 'en',
    });
    expect(settings['riskRuleSet']).toBe('relief-2.1.0');
    expect(answers).toMatchObject({ analysis: { riskRuleSet: 'relief-2.1.0', riskLevelSuggested: 'high' } });
  });

  it('reads the risks of a return by it too', () => {
    const level = (environment: Environment): unknown =>
      scenario(reintegrationPlan, environment)
        .addEntry('riskPlan.returnRisks', 'r1')
        .answer('riskPlan.returnRisks[r1].severity', 'moderate')
        .answer('riskPlan.returnRisks[r1].likelihood', 'possible')
        .derives('riskPlan.returnRisks[r1].level');
    expect([level(HERE), level(theirs)]).toEqual(['medium', 'high']);
  });

  it('breaks off where the rule set cannot be used', () => {
    const environment = { ...theirs, ruleSets: { 'relief-2.1.0': { ...relief, incomplete: 'low' } } };
    expect(() => assessed(environment)).toThrow('Give incomplete as medium or high');
  });
});

// Small enough to be received whole: a level by a rule set, and a question that hangs on it.
const level = computed('Level', {
  as: 'text',
  from: [],
  by: 'riskRuleSet',
  explains: { set: 'By the rule set.' },
  compute: (_read, { settings }) => ({ value: settings['riskRuleSet'] === undefined ? 'low' : 'high', because: 'set' }),
});
const form = defineForm({
  id: 'look',
  version: '1.0.0',
  title: 'Look',
  source: 'made for these tests',
  sections: { look: section('Look', { level, why: text('Why?', { when: level.is('high') }) }) },
});

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

async function received(known: Environment['ruleSets'], settings: Json, answers: Json) {
  const reported: Unchecked[] = [];
  const app = await createReceiver({
    ...optionsFor(database),
    forms: [form],
    environment: { ...(known && { ruleSets: known }) },
    reportUnchecked: (unchecked) => reported.push(unchecked),
  });
  const id = randomUUID();
  const submission = {
    ...{ id, form: 'look', formVersion: '1.0.0', caseCode: '', language: 'en', reasons: {} },
    ...{ createdAt: '2026-03-04T08:42:00.000Z', answers, settings },
  };
  const answered = await app.request(`/submissions/${id}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${SENDER}`, 'content-type': 'application/json' },
    body: JSON.stringify(submission),
  });
  return { status: answered.status, reported: reported.map(({ paths }) => paths) };
}

const SENT = { look: { level: 'high', why: 'Alone at night.' } };

describe('a receiver of an assessment under a rule set of the host', () => {
  it('computes again by a rule set that it knows, and refuses another value', async () => {
    const known = { 'relief-2.1.0': relief };
    expect(await received(known, { riskRuleSet: 'relief-2.1.0' }, SENT)).toEqual({ status: 201, reported: [] });
    const low = { look: { level: 'low' } };
    expect(await received(known, { riskRuleSet: 'relief-2.1.0' }, low)).toMatchObject({ status: 422 });
  });

  it('takes the values of one that it does not know, with what hangs on them, and says that it could not check them', async () => {
    expect(await received(undefined, { riskRuleSet: 'relief-2.1.0' }, SENT)).toEqual({
      status: 201,
      reported: [['look.level']],
    });
    expect(await received({}, { riskRuleSet: 'constructor' }, SENT)).toMatchObject({
      status: 201,
      reported: [['look.level']],
    });
  });

  it('refuses a value of another type even then', async () => {
    const json = { look: { level: ['high'] } };
    expect(await received(undefined, { riskRuleSet: 'relief-2.1.0' }, json)).toMatchObject({
      status: 422,
      reported: [],
    });
  });

  it('computes by ours when no other is named', async () => {
    expect(await received(undefined, {}, { look: { level: 'low' } })).toEqual({ status: 201, reported: [] });
    expect(await received(undefined, {}, SENT)).toMatchObject({ status: 422, reported: [] });
  });
});
