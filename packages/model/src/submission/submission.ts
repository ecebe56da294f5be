import { isAbsent } from '../answers/absent.js';
import { alertsOf } from '../session/alerts.js';
import type { Answers } from '../answers/answers.js';
import type { Environment } from '../session/environment.js';
import type { Form } from '../form/form.js';
import type { Json } from '../answers/json.js';
import { isGroup, isList } from '../form/kinds.js';
import { placesOf } from '../form/place.js';
import { resolve, type Resolved } from '../session/resolve.js';
import type { FormState } from '../session/state.js';
import { isUnparseable } from '../answers/unparseable.js';

/** The answers of a submission by section; entries of a list are objects with an `id`. */
export type SubmittedAnswers = Readonly<Record<string, Json>>;

/** One filled-in form on its way. */
export interface Submission<A = SubmittedAnswers> {
  /** UUID made on the client: the idempotency key, which rides in the record. */
  readonly id: string;
  readonly form: string;
  readonly formVersion: string;
  /** The case's code; nothing personal in it. */
  readonly caseCode: string;
  /** BCP 47 language of the form as it was filled in. */
  readonly language: string;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  readonly answers: A;
  /** The worker's reasons for going on despite a warning, by rule id. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The host's settings under which the form was filled in: they decide what was asked. */
  readonly settings: Environment['settings'];
}

/** What a submission is made of besides the form and its state. */
export interface Envelope {
  readonly environment: Environment;
  /** UUID made on the client. */
  readonly id: string;
  /** BCP 47 language of the form as it was filled in. */
  readonly language: string;
}

/** One thing wrong with a submission; it names the place and never the answer. */
export interface SubmissionIssue {
  readonly path: string;
  readonly code: string;
  /** A whole sentence in English, for the log and for clients without the definition. */
  readonly sentence: string;
}

/**
 * Makes a submission of what is asked now: hidden answers, half-typed text, what an absence has kept, and reasons for
 * going on despite a warning that no longer holds stay behind. Whether it may be sent is asked with
 * `project(…).canSend`.
 */
export function toSubmission<F extends Form>(
  form: F,
  state: FormState,
  { environment, id, language }: Envelope,
): Submission<Answers<F>> {
  const resolution = resolve(form, state, environment);
  const answers = Object.fromEntries(
    resolution.sections
      .map(({ id, children }) => [id, answersOf(children)] as const)
      .filter(([, given]) => Object.keys(given).length > 0),
  );
  const reasons = alertsOf(form, state, resolution).flatMap(({ rule, reason = '' }) =>
    rule.kind === 'warn' && reason.trim() !== '' ? [[rule.id, reason] as const] : [],
  );
  return {
    id,
    form: form.id,
    formVersion: form.version,
    caseCode: caseCodeIn(form, state.answers),
    language,
    createdAt: new Date(environment.now).toISOString(),
    answers: answers as Answers<F>,
    reasons: Object.fromEntries(reasons),
    settings: environment.settings,
  };
}

/** The case code among answers by path; empty when there is none. */
export function caseCodeIn(form: Form, answers: FormState['answers']): string {
  const place = placesOf(form).all.find(({ key, parent }) => key === 'caseCode' && parent === undefined);
  const code = place && answers.get(place.path);
  return typeof code === 'string' ? code : '';
}

function answersOf(resolved: readonly Resolved[]): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    resolved.flatMap((one): readonly (readonly [string, Json])[] => {
      const answer = submitted(one);
      return answer === undefined ? [] : [[one.place.key, answer]];
    }),
  );
}

function submitted({ place: { asked }, answer, computed, children, entries }: Resolved): Json | undefined {
  if (isGroup(asked)) return notEmpty(answersOf(children));
  if (isList(asked))
    return entries.length > 0 ? entries.map((entry) => ({ id: entry.id, ...answersOf(entry.children) })) : undefined;
  if (asked.kind === 'computed') return computed?.value as Json | undefined;
  if (isUnparseable(answer)) return undefined;
  return isAbsent(answer) ? { absent: answer.absent } : answer;
}

const notEmpty = (answers: Readonly<Record<string, Json>>): Json | undefined =>
  Object.keys(answers).length > 0 ? answers : undefined;
