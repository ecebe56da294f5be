import type { AbsentReason } from '../answers/absent.js';
import type { Asked, AnyQuestion } from './question.js';
import type { List } from './list.js';

/**
 * When a question is asked or a rule holds, as data rather than as a function, so that it can be evaluated, printed in
 * plain words for reviewers, and exported. A hidden, absent or half-typed answer reads as unanswered.
 */
export type Condition =
  | { readonly is: AnyQuestion; readonly code: string }
  | { readonly includes: AnyQuestion; readonly code: string }
  | { readonly answered: Asked }
  | { readonly absent: AnyQuestion; readonly reason: AbsentReason }
  | { readonly compare: AnyQuestion; readonly by: Comparison; readonly than: number }
  | { readonly anyRow: AnyQuestion; readonly codes: readonly string[] }
  | { readonly anyEntry: List; readonly where: Condition }
  | { readonly setting: string; readonly value: string | boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** How two numbers are compared. */
export type Comparison = '<' | '<=' | '>=' | '>';

/** Holds when every one of the conditions holds. */
export const all = (...of: readonly Condition[]): Condition => ({ all: of });

/** Holds when at least one of the conditions holds. */
export const any = (...of: readonly Condition[]): Condition => ({ any: of });

/** Holds when the condition does not. */
export const not = (of: Condition): Condition => ({ not: of });

/** Holds when some entry of the list fulfils a condition on that entry's own questions. */
export const anyEntry = (list: List, where: Condition): Condition => ({ anyEntry: list, where });

/** How a condition reads the form around it. */
export interface Reading {
  /** The answer, or undefined when the question is hidden, unanswered, absent or half typed. */
  answer(question: AnyQuestion): unknown;
  /** The reason for having no answer, where one was given and the question is asked. */
  absence(question: AnyQuestion): AbsentReason | undefined;
  answered(asked: Asked): boolean;
  entries(list: List): readonly Reading[];
  setting(name: string): string | boolean | undefined;
}

/** Evaluates a condition. */
export function holds(condition: Condition, reading: Reading): boolean {
  if ('is' in condition) return codeIn(reading.answer(condition.is)) === condition.code;
  if ('includes' in condition) return includes(reading.answer(condition.includes), [condition.code]);
  if ('answered' in condition) return reading.answered(condition.answered);
  if ('absent' in condition) return reading.absence(condition.absent) === condition.reason;
  if ('compare' in condition) return compared(reading.answer(condition.compare), condition.by, condition.than);
  if ('anyRow' in condition) return includes(Object.values(reading.answer(condition.anyRow) ?? {}), condition.codes);
  if ('anyEntry' in condition)
    return reading.entries(condition.anyEntry).some((entry) => holds(condition.where, entry));
  if ('setting' in condition) return reading.setting(condition.setting) === condition.value;
  if ('all' in condition) return condition.all.every((part) => holds(part, reading));
  if ('any' in condition) return condition.any.some((part) => holds(part, reading));
  return !holds(condition.not, reading);
}

// What was observed is a sign and perhaps a note; only the sign is a code.
const codeIn = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'sign' in answer ? answer.sign : answer;

const includes = (answer: unknown, codes: readonly string[]): boolean =>
  Array.isArray(answer) && answer.some((code) => codes.includes(String(code)));

function compared(answer: unknown, by: Comparison, than: number): boolean {
  if (typeof answer !== 'number') return false;
  switch (by) {
    case '<':
      return answer < than;
    case '<=':
      return answer <= than;
    case '>=':
      return answer >= than;
    case '>':
      return answer > than;
  }
}

type Whole =
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition };

/** The parts of a condition that are not made of others by `all`, `any` and `not`. */
export function partsOf(condition: Condition): readonly Exclude<Condition, Whole>[] {
  if ('all' in condition) return condition.all.flatMap(partsOf);
  if ('any' in condition) return condition.any.flatMap(partsOf);
  return 'not' in condition ? partsOf(condition.not) : [condition];
}

/** Every question, list or group that a condition names. */
export const named = (condition: Condition): readonly Asked[] =>
  partsOf(condition).flatMap((part) => Object.values<unknown>(part).filter(isAsked));

const isAsked = (value: unknown): value is Asked => typeof value === 'object' && value !== null && 'label' in value;
