import { isAbsent } from './absent.js';
import { wrongWith } from './answer-check.js';
import { earliestDay, latestDay, yearsBetween } from './edtf.js';
import { today, type Environment } from '../session/environment.js';
import type { Issue, IssueCode } from './issue.js';
import { known, type Kind, type KnownQuestion } from '../form/kinds.js';
import type { AnyQuestion } from '../form/question.js';
import type { AgeAnswer } from '../questions/age.js';
import type { Observed } from '../questions/observation.js';
import { isUnparseable } from './unparseable.js';

const block = (code: IssueCode, values?: Issue['values']): Issue => ({
  code,
  level: 'block',
  ...(values && { values }),
});

/** What one answer is compared with besides being checked by itself. */
export interface Beside {
  readonly environment: Environment;
  /** The answer to another question, where it is asked and answered. */
  readonly read: (question: AnyQuestion) => unknown;
}

/**
 * Checks one answer and finds at most one thing wrong with it; undefined when there is no answer.
 * The finding never holds the answer.
 */
export function check(question: AnyQuestion, answer: unknown, beside: Beside): Issue | undefined {
  if (answer === undefined) return undefined;
  const one = known(question);
  if (isAbsent(answer)) return one.options.absent?.includes(answer.absent) ? undefined : block('absenceNotAllowed');
  const code = isUnparseable(answer) ? (HALF_TYPED[one.kind] ?? 'malformed') : wrongWith(one, answer);
  return code === undefined ? besideIssue(one, answer, beside) : block(code, limits(code, one, answer));
}

/** Whether the check of a question looks at nothing but its answer: not at the clock, the host or another question. */
export function checkedAlone(question: KnownQuestion): boolean {
  switch (question.kind) {
    case 'date':
    case 'dateTime':
      return question.notAfter === undefined && question.notBefore === undefined;
    case 'choice':
    case 'choices':
    case 'checklist':
      return question.codes.host === undefined;
    case 'age':
      return false;
    case 'text':
    case 'number':
    case 'yesNo':
    case 'grant':
    case 'rating':
    case 'matrix':
    case 'attest':
    case 'observation':
    case 'signature':
    case 'file':
    case 'reference':
    case 'computed':
      return true;
  }
}

const HALF_TYPED: Readonly<Partial<Record<Kind, IssueCode>>> = {
  number: 'notANumber',
  date: 'halfTypedDate',
  dateTime: 'halfTypedTime',
  age: 'halfTypedDate',
};

function limits(code: IssueCode, question: KnownQuestion, answer: unknown): Issue['values'] {
  if ('maxLength' in question && code === 'tooLong') {
    const { length } = (answer as Partial<Observed>).note ?? String(answer);
    return { max: question.maxLength, over: length - question.maxLength };
  }
  if (question.kind === 'number') return { min: question.min, max: question.max };
  if (question.kind === 'file') return { max: question.most, megabytes: Math.floor(question.maxBytes / 1_000_000) };
  if (question.kind === 'age') return { min: 0, max: question.maxYears };
  return undefined;
}

function besideIssue(question: KnownQuestion, answer: unknown, beside: Beside): Issue | undefined {
  if (question.kind === 'number' && question.warnAbove !== undefined && Number(answer) > question.warnAbove)
    return { code: 'above', level: 'warn', values: { max: question.warnAbove } };
  if (question.kind === 'date') return dateIssue(question, String(answer), beside);
  if (question.kind === 'dateTime') return timeIssue(question, String(answer), beside);
  if (question.kind === 'age') return ageIssue(question.maxYears, answer as AgeAnswer, today(beside.environment));
  if (question.kind === 'choice' || question.kind === 'choices' || question.kind === 'checklist') {
    const supplied = question.codes.host === undefined ? undefined : beside.environment.codes[question.codes.host];
    const given = Array.isArray(answer) ? answer : [answer];
    if (supplied && !given.every((code) => supplied.some((each) => each.code === code))) return block('unknownCode');
  }
  return undefined;
}

function ageIssue(maxYears: number, answer: AgeAnswer, day: string): Issue | undefined {
  const born = 'dateOfBirth' in answer;
  if (earliestDay(born ? answer.dateOfBirth : answer.on) > day) return block('inFuture');
  return born && yearsBetween(answer.dateOfBirth, day).least > maxYears
    ? block('tooLarge', { min: 0, max: maxYears })
    : undefined;
}

function dateIssue(
  question: Extract<KnownQuestion, { kind: 'date' }>,
  date: string,
  beside: Beside,
): Issue | undefined {
  if (question.notAfter === 'today' && earliestDay(date) > today(beside.environment)) return block('inFuture');
  const other = question.notBefore && beside.read(question.notBefore);
  if (typeof other === 'string' && latestDay(date) < earliestDay(other.slice(0, 10))) return block('before');
  return undefined;
}

// A clock that is a little ahead must not stop a worker.
const LENIENCE_MS = 5 * 60_000;

function timeIssue(
  question: Extract<KnownQuestion, { kind: 'dateTime' }>,
  time: string,
  beside: Beside,
): Issue | undefined {
  const at = Date.parse(time);
  if (question.notAfter === 'now' && at > Date.parse(beside.environment.now) + LENIENCE_MS) return block('inFuture');
  const other = question.notBefore && beside.read(question.notBefore);
  if (typeof other !== 'string') return undefined;
  // A date has no time of day: on that day, where the clock was read, is not before it.
  const before = other.includes('T') ? at < Date.parse(other) : time.slice(0, 10) < earliestDay(other);
  return before ? block('before') : undefined;
}
