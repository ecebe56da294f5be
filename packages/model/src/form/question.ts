import type { AbsentReason } from '../answers/absent.js';
import type { Condition } from './condition.js';
import type { Group } from './group.js';
import type { List } from './list.js';

/** Whether an answer must be present before a form can be submitted. */
export type Need = 'required' | 'optional';

/** How an answer must be protected (content chapter 19: I, S, R, A). */
export type Sensitivity = 'identifying' | 'sensitive' | 'restricted' | 'operational';

/** A hint in several words. */
export interface Hints {
  /** The question of the same form whose answer, a code, chooses. */
  readonly by: AnyQuestion;
  /** The words for a code; a code that has none is met with `hint`. */
  readonly words: Readonly<Record<string, string>>;
}

/** What every question carries besides its label. */
export interface QuestionOptions {
  /** Asked only when this holds; hidden answers are kept in the draft and never sent. */
  readonly when?: Condition;
  /** No submission without an answer or an allowed reason for having none. Rare. */
  readonly required?: boolean | Condition;
  /** The procedure expects an answer before the form is final; its absence is shown and never blocks. */
  readonly expected?: boolean | Condition;
  /** A whole sentence, shown when a required answer is missing. */
  readonly ifMissing?: string;
  /** One sentence under the label; may be read to the child. */
  readonly hint?: string;
  /** The hint in other words, where an answer chooses among them, such as those that fit the age of the child. */
  readonly hints?: Hints;
  /** A drawing beside the hint, for whoever does not read: an SVG path of lines in a box of 24 by 24. The words say it all too. */
  readonly picture?: string;
  /** For the caseworker, never read to the child. */
  readonly guidance?: string;
  readonly sensitivity?: Sensitivity;
  /** The reasons that may stand in place of an answer. */
  readonly absent?: readonly AbsentReason[];
  /** The guidance that asks for it, by source key (content chapter 21). */
  readonly source?: string;
}

/** Options that make an answer certain to be there: required, and always asked. */
export interface AlwaysRequired {
  readonly required: true;
  readonly when?: never;
}

/** A question whose answer is a `Value`. */
export interface Question<Kind extends string = string, Value = unknown, N extends Need = Need> {
  readonly kind: Kind;
  readonly label: string;
  readonly options: QuestionOptions;
  /** Holds when the question has an answer; a reason for having none is not an answer. */
  readonly answered: Condition;
  /** Holds when this reason was given in place of an answer. */
  isAbsent(reason: AbsentReason): Condition;
  /** Type only: the answer, and whether it must be given. */
  readonly '~answer'?: { readonly value: Value; readonly need: N };
}

/** A question of any kind. */
export type AnyQuestion = Question;

/** Whatever stands in a section: a question, a list of entries, or a group of questions. */
export type Asked = AnyQuestion | List | Group;

/** The questions of a section, a group or a list, by their key. */
export type Questions = Readonly<Record<string, Asked>>;

/** Builds a question of one kind; `extra` gets the question itself, so that its conditions can name it. */
export function question<Q extends AnyQuestion>(
  kind: Q['kind'],
  words: { readonly label: string; readonly options: QuestionOptions },
  extra: (self: Q) => Omit<Q, keyof AnyQuestion>,
): Q {
  const self = { kind, ...words } as unknown as Q;
  return Object.assign(self, extra(self), {
    answered: { answered: self } satisfies Condition,
    isAbsent: (reason: AbsentReason): Condition => ({ absent: self, reason }),
  });
}
