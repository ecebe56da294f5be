import * as z from 'zod/mini';
import { isAbsent } from './absent.js';
import { answerSchema } from './answer-schema.js';
import { earliestDay, latestDay, parseEdtf } from './edtf.js';
import { today, type Environment } from './environment.js';
import type { Issue, IssueCode } from './issue.js';
import { known, type KnownQuestion } from './kinds.js';
import type { AnyQuestion } from './question.js';
import { isUnparseable } from './unparseable.js';

const block = (code: IssueCode, values?: Issue['values']): Issue => ({
  code,
  level: 'block',
  ...(values && { values }),
});

/** What one answer is compared with besides its own schema. */
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
  if (isUnparseable(answer)) return typedIssue(one);
  return schemaIssue(one, answer) ?? besideIssue(one, answer, beside);
}

/** Whether the check of a question looks at nothing but its answer: not at the clock, the host or another question. */
export function checkedAlone(question: KnownQuestion): boolean {
  switch (question.kind) {
    case 'date':
    case 'dateTime':
      return question.notAfter === undefined && question.notBefore === undefined;
    case 'choice':
      return question.codes.host === undefined;
    case 'age':
      return false;
    case 'text':
    case 'number':
    case 'yesNo':
    case 'grant':
    case 'rating':
    case 'choices':
    case 'checklist':
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

function typedIssue(question: KnownQuestion): Issue {
  switch (question.kind) {
    case 'number':
      return block('notANumber', { min: question.min, max: question.max });
    case 'date':
    case 'age':
      return block('halfTypedDate');
    case 'dateTime':
      return block('halfTypedTime');
    case 'text':
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
    case 'choices':
    case 'checklist':
    case 'matrix':
    case 'attest':
    case 'observation':
    case 'signature':
    case 'file':
    case 'reference':
    case 'computed':
      return block('malformed');
  }
}

const CODES: ReadonlySet<string> = new Set<IssueCode>([
  'missing',
  'tooLong',
  'invisibleCharacters',
  'notAPhone',
  'notACaseCode',
  'notANumber',
  'tooSmall',
  'tooLarge',
  'unknownCode',
  'aloneCode',
  'impossibleDate',
  'halfTypedTime',
  'tooManyFiles',
  'fileTooLarge',
  'fileType',
]);

function schemaIssue(question: KnownQuestion, answer: unknown): Issue | undefined {
  const found = z.safeParse(answerSchema(question), answer);
  if (found.success) return undefined;
  const message = found.error.issues.map((each) => each.message).find((each) => CODES.has(each));
  return block((message as IssueCode | undefined) ?? 'malformed', limits(question, answer));
}

function limits(question: KnownQuestion, answer: unknown): Issue['values'] {
  if (question.kind === 'number') return { min: question.min, max: question.max };
  if (question.kind === 'text' && typeof answer === 'string')
    return { max: question.maxLength, over: answer.length - question.maxLength };
  if (question.kind === 'file') return { max: question.most, megabytes: Math.floor(question.maxBytes / 1_000_000) };
  if (question.kind === 'age') return { min: 0, max: question.maxYears };
  return undefined;
}

function besideIssue(question: KnownQuestion, answer: unknown, beside: Beside): Issue | undefined {
  if (question.kind === 'number' && question.warnAbove !== undefined && Number(answer) > question.warnAbove)
    return { code: 'above', level: 'warn', values: { max: question.warnAbove } };
  if (question.kind === 'date') return dateIssue(question, String(answer), beside);
  if (question.kind === 'dateTime') return timeIssue(question, String(answer), beside);
  if (question.kind === 'age' && dayOfBirth(answer) > today(beside.environment)) return block('inFuture');
  if (question.kind === 'choice' && question.codes.host !== undefined) {
    const supplied = beside.environment.codes[question.codes.host];
    if (supplied && !supplied.some((each) => each.code === answer)) return block('unknownCode');
  }
  return undefined;
}

const dayOfBirth = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'dateOfBirth' in answer
    ? earliestDay(String(answer.dateOfBirth))
    : '';

function dateIssue(
  question: Extract<KnownQuestion, { kind: 'date' }>,
  date: string,
  beside: Beside,
): Issue | undefined {
  const parts = parseEdtf(date);
  if (question.precision === 'day' && (parts?.day === undefined || parts.approximate)) return block('wholeDateWanted');
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
  if (typeof other === 'string' && at < Date.parse(other)) return block('before');
  return undefined;
}
