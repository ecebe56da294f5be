import type { Condition } from './condition.js';
import type { ComputedQuestion } from '../questions/computed.js';
import type { Asked } from './question.js';

interface Cited {
  /** The rule's id in the content, such as `REG-05`. */
  readonly id: string;
  /** A whole sentence that says what to do. */
  readonly says: string;
  /** The guidance it comes from, by source key. */
  readonly source: string;
}

/** Stops a submission while it holds; never the saving of a draft. */
export interface BlockRule extends Cited {
  readonly kind: 'block';
  readonly when: Condition;
  readonly about: readonly Asked[];
}

/** Warns while it holds; the worker goes on with a reason, which is stored. */
export interface WarnRule extends Cited {
  readonly kind: 'warn';
  readonly when: Condition;
  readonly about: readonly Asked[];
  /** Whether going on needs a reason; it does unless the rule only reminds. */
  readonly reason: 'asked' | 'none';
}

/** Tells something while it holds. */
export interface InfoRule extends Cited {
  readonly kind: 'info';
  readonly when: Condition;
  readonly about: readonly Asked[];
}

/** Watches a computed due date; `says` is shown once it has passed. */
export interface TimerRule extends Cited {
  readonly kind: 'timer';
  readonly due: ComputedQuestion;
}

/** Documents that a value is derived and not typed. */
export interface ComputeRule extends Cited {
  readonly kind: 'compute';
  readonly about: readonly Asked[];
}

/** Takes questions out of the form while it holds; what they hold stays in the draft. */
export interface ModeRule extends Cited {
  readonly kind: 'mode';
  readonly when: Condition;
  readonly hides: readonly Asked[];
}

/** A rule across questions (content chapter 0, rule kinds). */
export type Rule = BlockRule | WarnRule | InfoRule | TimerRule | ComputeRule | ModeRule;
