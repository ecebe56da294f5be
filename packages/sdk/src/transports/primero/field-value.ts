import { latestDay, parseEdtf, type Json } from '@amparo/model';
import type { FieldRule } from './mapping.js';

type HomeRule = Exclude<FieldRule, { readonly kind: 'rows' | 'constant' }>;

/** What a field takes of an answer; undefined when the answer has no home in it. */
export interface FieldValue {
  readonly value: Json;
  /** The tick box that says that the value is an estimate. */
  readonly estimated?: string;
}

/** Turns an answer into what a field of this kind takes. */
export function fieldValue(rule: HomeRule, answer: unknown): FieldValue | undefined {
  switch (rule.kind) {
    case 'text':
      return only(textOf(answer));
    case 'number':
      return only(typeof answer === 'number' && Number.isInteger(answer) ? answer : undefined);
    case 'tick':
      return only(tickOf(answer));
    case 'day':
      return dayOf(answer, rule.estimated);
    case 'moment':
      return only(typeof answer === 'string' && isMoment(answer) ? new Date(answer).toISOString() : undefined);
    case 'code':
      return only(codesOf(answer, rule.codes)[0]);
    case 'codes': {
      const codes = codesOf(answer, rule.codes);
      return codes.length > 0 ? { value: codes } : undefined;
    }
  }
}

const only = (value: Json | undefined): FieldValue | undefined => (value === undefined ? undefined : { value });

// A text that is nothing but a date is read as a date there and refused in a field for text; brackets keep it a text.
const LOOKS_LIKE_DATE = /^\s*\d{4}-\d{1,2}-\d{1,2}([T ].*)?$/;

function textOf(answer: unknown): string | undefined {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer !== 'string' || answer === '') return undefined;
  return LOOKS_LIKE_DATE.test(answer) ? `(${answer.trim()})` : answer;
}

function tickOf(answer: unknown): boolean | undefined {
  if (typeof answer === 'boolean') return answer;
  return answer === 'yes' ? true : answer === 'no' ? false : undefined;
}

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text));

/** The last day that a birth can mean makes the child no older than it may be: whoever may be a child counts as one. */
function dayOf(answer: unknown, estimated: string | undefined): FieldValue | undefined {
  if (typeof answer !== 'string') return undefined;
  const parts = parseEdtf(isMoment(answer) ? answer.slice(0, 10) : answer);
  if (!parts) return undefined;
  const day = latestDay(isMoment(answer) ? answer.slice(0, 10) : answer);
  if (parts.day !== undefined && !parts.approximate) return { value: day };
  return estimated === undefined ? undefined : { value: day, estimated };
}

function codesOf(answer: unknown, codes: Readonly<Record<string, string>>): readonly string[] {
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const found = given.flatMap((code) => (typeof code === 'string' && Object.hasOwn(codes, code) ? [codes[code]] : []));
  return [...new Set(found)].filter((code) => code !== undefined);
}

/** The parts of an answer with several codes that have no home. */
export const leavesCodesBehind = (rule: FieldRule, answer: unknown): boolean =>
  'codes' in rule &&
  Array.isArray(answer) &&
  (rule.kind === 'code' ? answer.length > 1 : answer.some((code) => !Object.hasOwn(rule.codes, String(code))));
