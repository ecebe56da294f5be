import { all, any, choice, computed, longText, not, type Because, type ComputedQuestion } from '@amparo/model';
import { withDecision } from '@amparo/risk';
import { riskLevel as levels } from '../codes/risk-level.js';
import { RISK_RULES } from '../shared/risk-rules.js';
import { riskSuggestions } from '../shared/settings.js';
import { caseHeader } from './case-header.js';
import { explains, toldOf } from './explanation.js';
import { assessed, derivedFrom, riskLevelSuggested } from './suggested-level.js';

const { caseworkerCode } = caseHeader.questions;

/** The level that the worker decides. */
export const riskLevel = choice('Level that you decide', levels, {
  required: true,
  ifMissing: 'Decide the level of risk; the suggestion only explains, and you decide.',
  guidance:
    'High: harm is very likely. Medium: the child is exposed to harm. Low: harm is unlikely, worries remain. What is not known does not make it lower.',
  sensitivity: 'sensitive',
  source: 'S1:1362',
});

const differs = any(
  all(riskLevelSuggested.is('high'), riskLevel.isOneOf('medium', 'low')),
  all(riskLevelSuggested.is('medium'), riskLevel.isOneOf('high', 'low')),
  all(riskLevelSuggested.is('low'), riskLevel.isOneOf('high', 'medium')),
);

/** Why it is not the one that was suggested. */
export const riskLevelDiffersReason = longText('Why is it not the suggested level?', {
  when: differs,
  required: true,
  ifMissing: 'Say in a few words why you decide otherwise than suggested.',
  guidance: 'Your judgement counts. The reason helps whoever reads this next; nobody is rated by it.',
  sensitivity: 'sensitive',
  source: 'DESIGN; VIC',
});

type Said = Extract<keyof typeof explains, `risk.decided.${string}`>;

const isSaid = (key: string): key is Said => key.startsWith('risk.decided.');
const isAboutTheDecision = (told: Because): told is Because<Said> => isSaid(told.because);

/**
 * What the worker decided, beside what was suggested (content chapter 16.3, rules 6 and 8): a supervisor sees where they
 * differ, and why. Its value is that part of the explanation object as JSON text.
 */
export const riskDecision: ComputedQuestion<string> = computed('Your decision and the suggestion', {
  when: not(riskSuggestions.is('off')),
  by: RISK_RULES,
  as: 'explanation',
  from: [...derivedFrom, caseworkerCode, riskLevel, riskLevelDiffersReason],
  explains: Object.fromEntries(Object.entries(explains).filter(([key]) => isSaid(key))) as Readonly<
    Record<Said, string>
  >,
  compute: (read, environment) => {
    const level = read(riskLevel);
    if (level === undefined) return undefined;
    const reason = read(riskLevelDiffersReason) ?? null;
    const decided = { level, by: read(caseworkerCode) ?? '?', reason };
    const explanation = withDecision(assessed(read, environment), decided);
    const [first, ...also] = toldOf(explanation).filter(isAboutTheDecision);
    return first && { value: JSON.stringify(explanation.decided), ...first, also };
  },
  sensitivity: 'sensitive',
  source: 'chapter 16.3',
});
