import { computed, not, type Because, type ComputedQuestion } from '@amparo/model';
import { riskWords, sentencesOf, type Explanation, type RuleSet } from '@amparo/risk';
import { RISK_RULES, riskRulesIn } from '../shared/risk-rules.js';
import { riskSuggestions } from '../shared/settings.js';
import { assessed, derivedFrom } from './suggested-level.js';

type Key = keyof typeof riskWords;

const IS_ABOUT_A_RISK = /^risk\.(severity|likelihood|row)\./;

// The sentences of `riskWords`; here each that is about a risk of the table says about which, and a host has its own.
export const explains = {
  ...(Object.fromEntries(
    Object.entries(riskWords).map(([key, said]) => [key, IS_ABOUT_A_RISK.test(key) ? `Risk {row}. ${said}` : said]),
  ) as Readonly<Record<Key, string>>),
  host: '{sentence} The rule set of your organisation says so.',
};

/** The sentences of an explanation, in the order they are read, by their keys in `explains`. */
export function toldOf(explanation: Explanation, texts: RuleSet['texts'] = {}): readonly Because<Key | 'host'>[] {
  return sentencesOf(explanation).map(({ key, values, row }) => {
    const sentence = texts[key];
    if (sentence !== undefined) return { because: 'host', values: { sentence } };
    return { because: key as Key, values: { ...spoken(values), ...(row !== undefined && { row: row + 1 }) } };
  });
}

// A reason may run the other way than the sentence around it, whose stop and quotation marks must not change places.
const spoken = (values: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> =>
  'reason' in values ? { ...values, reason: `\u2068${values['reason']}\u2069` } : values;

/**
 * The whole explanation of the level (content chapter 16.3, rule 8), before the worker decides: every risk, every floor that
 * holds, what is not known and what protects. Its value is the explanation object as JSON text, kept with the submission.
 */
export const riskExplanation: ComputedQuestion<string> = computed('How this comes about', {
  when: not(riskSuggestions.is('off')),
  by: RISK_RULES,
  as: 'explanation',
  from: derivedFrom,
  explains,
  compute: (read, environment) => {
    const explanation = assessed(read, environment);
    if (explanation.suggested === 'none' && !explanation.intersecting) return undefined;
    const [first, ...also] = toldOf(explanation, riskRulesIn(environment).texts);
    return first && { value: JSON.stringify(explanation), ...first, also };
  },
  sensitivity: 'restricted',
  source: 'chapter 16.3',
});
