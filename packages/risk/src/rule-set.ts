import type { Facts } from './facts.js';
import type { RiskLevel } from './risk-level.js';

/** How grave a harm would be, from the least. */
export type Severity = 'minor' | 'moderate' | 'serious' | 'critical';

/** How likely a harm is, from the least. */
export type Likelihood = 'unlikely' | 'possible' | 'likely' | 'veryLikely';

/** A condition on the facts, as data; a fact that is not named or not known fulfils none but its own `unknown`. */
export type FactCondition =
  | { readonly fact: keyof Facts; readonly isOneOf: readonly (string | boolean)[] }
  | { readonly fact: keyof Facts; readonly below: number }
  | { readonly all: readonly FactCondition[] };

/** A level below which no suggestion falls while its condition holds. */
export interface Floor {
  readonly id: string;
  readonly level: RiskLevel;
  readonly when: FactCondition;
  /** Key of the plain sentence. */
  readonly textKey: string;
  /** Where it comes from, by source key. */
  readonly sources: readonly string[];
}

/** What a host decides on how risk is read, whole and as data. */
export interface RuleSet {
  /** Name and version, stored with every suggestion. */
  readonly id: string;
  /** The level of a risk by its severity and its likelihood. */
  readonly cells: Readonly<Record<Severity, Readonly<Record<Likelihood, RiskLevel>>>>;
  /** What a judgement counts as while it is not known. */
  readonly unknown: { readonly severity: Severity; readonly likelihood: Likelihood };
  /** The least that is suggested while some risk has no judgement at all. */
  readonly incomplete: RiskLevel;
  readonly floors: readonly Floor[];
  /** Sentences of the host by key, such as those of its own floors, in the language of its page. */
  readonly texts?: Readonly<Record<string, string>>;
}
