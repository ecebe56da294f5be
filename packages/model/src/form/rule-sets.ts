import type { Environment } from '../session/environment.js';
import type { ComputedQuestion } from '../questions/computed.js';

/** The rule set that the host named by a setting; undefined where it named none, and where it is not known here. */
export function ruleSetIn(setting: string, { settings, ruleSets = {} }: Environment): unknown {
  const name = settings[setting];
  // A name comes with submissions from outside: `constructor` is none.
  return typeof name === 'string' && Object.hasOwn(ruleSets, name) ? ruleSets[name] : undefined;
}

/** Whether a value was computed by a rule set that is not known here: nobody can compute it again. */
export const isComputedElsewhere = ({ by }: ComputedQuestion, environment: Environment): boolean =>
  by !== undefined && environment.settings[by] !== undefined && ruleSetIn(by, environment) === undefined;
